/** How an import shows what is in a field of an organisation. */
import type { Locale } from '#platform/words.ts';
import { columnByHeader, type Exported } from '../../organization/columns.ts';
import { importColumn } from '../../sheet/guess-columns.ts';
import type { ImportAnswers, ImportField } from '../../sheet/row.ts';
import { organizationSheetWords } from './words.ts';
import { socialNetworks } from '../../organization/codes.ts';

/** What a field is called at the head of its column. */
export const fieldName = (key: string, locale: Locale): string => importColumn(key)?.header[locale] ?? key;

/** A field's value as an export would write it; '' when there is none. */
export function fieldText(field: ImportField, value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === '') return '';
  if (field === 'state') return organizationSheetWords.in(locale)[value === 'retired' ? 'retired' : 'active'];
  if (field === 'allies') return (value as string[]).map((ally) => ally.replace(/^id:.*/, '✓')).join('; ');
  const column = columnByHeader(field);
  const written = column && !column.private ? column.write(asExported({ [field]: value }), locale) : null;
  return String(written ?? (typeof value === 'object' ? JSON.stringify(value) : (value as string)));
}

/** Enough of an organisation for one column to write itself. */
function asExported(answers: Partial<ImportAnswers>): Exported {
  const networks = Object.fromEntries(socialNetworks.map((network) => [network, answers[network] ?? undefined]));
  const lists = { worksIn: [], worksInComunas: [], kinds: [], dimensions: [], populations: [], allies: [] };
  return { ...lists, ...answers, networks, abroad: answers.region === 'abroad' } as unknown as Exported;
}

/** How an import shows what is in a field, and what is wrong in a cell. */
import { type Locale } from '#platform/words.ts';
import { columnByHeader, type Exported } from '../organization/columns.ts';
import { importColumn, importColumns } from '../sheet/guess-columns.ts';
import type { CellIssue, ImportAnswers, ImportField } from '../sheet/row.ts';
import { words as importWords } from './words.ts';
import { socialNetworks } from '../organization/codes.ts';
import { words } from '../organization/words.ts';

/** What a field is called at the head of its column. */
export const fieldName = (key: string, locale: Locale): string => importColumn(key)?.header[locale] ?? key;

/** The fields that a column can be said to bring. */
export const fieldOptions = (locale: Locale): { value: string; label: string }[] =>
  importColumns.map(({ key, header }) => ({ value: key, label: header[locale] }));

/** A field's value as an export would write it; '' when there is none. */
export function fieldText(field: ImportField, value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === '') return '';
  if (field === 'state') return importWords.in(locale)[value === 'retired' ? 'retired' : 'active'];
  if (field === 'allies') return (value as string[]).map((ally) => ally.replace(/^id:.*/, '✓')).join('; ');
  const column = columnByHeader(field);
  const written = column && !column.private ? column.write(asExported({ [field]: value }), locale) : null;
  return String(written ?? (typeof value === 'object' ? JSON.stringify(value) : (value as string)));
}

/** Why a cell cannot be taken, in words. */
export function issueText({ code, line }: Pick<CellIssue, 'code' | 'line'>, locale: Locale): string {
  const own = importWords.in(locale);
  if (code === 'repeated-in-file' && line) return own.repeatsLine(line);
  const general = words.in(locale).issue as Readonly<Record<string, string>>;
  return (own.issue as Readonly<Record<string, string>>)[code] ?? general[code] ?? code;
}

/** Enough of an organisation for one column to write itself. */
function asExported(answers: Partial<ImportAnswers>): Exported {
  const networks = Object.fromEntries(socialNetworks.map((network) => [network, answers[network] ?? undefined]));
  const lists = { worksIn: [], worksInComunas: [], kinds: [], dimensions: [], populations: [], allies: [] };
  return { ...lists, ...answers, networks, abroad: answers.region === 'abroad' } as unknown as Exported;
}

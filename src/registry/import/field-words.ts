/** How an import shows what is in a field, and what is wrong in a cell. */
import { formatNumber } from '#platform/format.ts';
import { longestIn } from '#platform/form/sizes.ts';
import type { Locale } from '#platform/words.ts';
import { organizationFields } from '../organization/schema.ts';
import { columnByHeader, type Exported } from '../organization/columns.ts';
import { importColumn, importColumns } from '../sheet/guess-columns.ts';
import { moreCells, type CellIssue, type ImportAnswers, type ImportField } from '../sheet/row.ts';
import { words as importWords } from './words.ts';
import { choiceFields, isMany } from '../sheet/coded-fields.ts';
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

/** The column that an issue is about, as the file calls it. */
export function issueAt({ column, field, code }: CellIssue, headers: readonly string[], locale: Locale): string {
  const header = column === null ? undefined : headers[column];
  return header ?? (code === moreCells ? importWords.in(locale).wholeRow : fieldName(field, locale));
}

/** Why a cell cannot be taken, in words. */
export function issueText({ code, line, field }: Pick<CellIssue, 'code' | 'line' | 'field'>, locale: Locale): string {
  const own = importWords.in(locale);
  const longest = code === 'too-long' ? longestIn({ entries: organizationFields })(field) : 0;
  if (longest > 0) return own.longerThan(formatNumber(longest, locale));
  if (code === 'repeated-in-file' && line) return own.repeatsLine(line);
  const general = words.in(locale).issue as Readonly<Record<string, string>>;
  return (own.issue as Readonly<Record<string, string>>)[code] ?? general[code] ?? code;
}

/** The answers that a coded column takes, by their codes. */
export function codeOptions(field: ImportField, locale: Locale): { value: string; label: string }[] {
  const value = (code: string) => (isMany(field) ? [code] : ['yes', 'no'].includes(code) ? code === 'yes' : code);
  return (choiceFields[field] ?? []).map((code) => ({ value: code, label: fieldText(field, value(code), locale) }));
}

/** What a cell may say that says none of the options; null where it is something else, or they are too many. */
export function optionsText({ code, field }: CellIssue, locale: Locale): string | null {
  const said = code === 'not-in-list' ? codeOptions(field, locale).map(({ label }) => label) : [];
  return said.length > 0 ? importWords.in(locale).oneOf(said.join('; ')) : null;
}

/** Enough of an organisation for one column to write itself. */
function asExported(answers: Partial<ImportAnswers>): Exported {
  const networks = Object.fromEntries(socialNetworks.map((network) => [network, answers[network] ?? undefined]));
  const lists = { worksIn: [], worksInComunas: [], kinds: [], dimensions: [], populations: [], allies: [] };
  return { ...lists, ...answers, networks, abroad: answers.region === 'abroad' } as unknown as Exported;
}

/** As much of a value as a preview has room for. */
export const valueInBrief = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** How an import tells of any kind of thing: what its fields are called, what may stand in a cell and what is wrong with one. */
import { getContext, setContext } from 'svelte';
import type { Locale } from '#platform/words.ts';
import { fieldCalled, kindColumn, type SheetKind } from '../sheet/kind.ts';
import { moreCells, type CellIssue } from '../sheet/row.ts';
import { organizationSheets } from './organizations/kind.ts';
import { words } from './words.ts';

const key = Symbol('sheet-kind');

/** Called once by the page of an import: what its rows are. */
export function provideKind(kind: () => SheetKind): void {
  setContext(key, kind);
}

/** In a component: what the rows of the import are. */
export const useKind = (): SheetKind => getContext<(() => SheetKind) | undefined>(key)?.() ?? organizationSheets;

/** The fields that a column can be said to bring. */
export const fieldOptions = ({ columns }: SheetKind, locale: Locale): { value: string; label: string }[] =>
  columns.map(({ key: value, header }) => ({ value, label: header[locale] }));

/** The column that an issue is about, as the file calls it. */
export function issueAt(
  kind: SheetKind,
  { column, field, code }: CellIssue<string>,
  headers: readonly string[],
  locale: Locale,
): string {
  const header = column === null ? undefined : headers[column];
  return header ?? (code === moreCells ? words.in(locale).wholeRow : fieldCalled(kind, field, locale));
}

/** Why a cell cannot be taken, in words. */
export function issueText(
  kind: SheetKind,
  issue: Pick<CellIssue<string>, 'code' | 'line' | 'field' | 'like'>,
  locale: Locale,
): string {
  const { code, line, like = [] } = issue;
  const own = words.in(locale);
  if (code === 'repeated-in-file' && line) return own.repeatsLine(line);
  const general: Readonly<Record<string, string>> = own.issue;
  const said = general[code] ?? kind.issue(issue, locale) ?? code;
  return like.length > 0 ? `${said} ${own.looksLike(like.map((name) => `«${name}»`).join(', '))}` : said;
}

/** The answers that a column of few takes, by their codes. */
export function codeOptions(kind: SheetKind, field: string, locale: Locale): { value: string; label: string }[] {
  const coded = kindColumn(kind, field)?.coded;
  const value = (code: string) => (coded?.many ? [code] : ['yes', 'no'].includes(code) ? code === 'yes' : code);
  return (coded?.codes ?? []).map((code) => ({ value: code, label: kind.text(field, value(code), locale) }));
}

/** What a cell may say that says none of the options; null where it is something else, or they are too many. */
export function optionsText(kind: SheetKind, { code, field }: CellIssue<string>, locale: Locale): string | null {
  const said = code === 'not-in-list' ? codeOptions(kind, field, locale).map(({ label }) => label) : [];
  return said.length > 0 ? words.in(locale).oneOf(said.join('; ')) : null;
}

/** As much of a value as a preview has room for. */
export const valueInBrief = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** What is kept of somebody, in words: what each thing is, what for and until when; and the register of all of it. Pure. */
import { formatDateTime } from '#platform/format.ts';
import type { Kept, PersonTie, UseWords } from '#platform/facet/person-tie.ts';
import { words } from '#platform/facet/words.ts';
import type { Locale } from '#platform/words.ts';

export interface HeldGroup {
  readonly title: string;
  readonly purpose: string;
  readonly until: readonly string[];
  /** The first rows: what each column is called, with what is in it. */
  readonly rows: readonly (readonly (readonly [label: string, said: string])[])[];
  readonly more: number;
}

/** How a code of a column is said in words; undefined where it needs none. */
export type SayCode = (column: string, code: string) => string | undefined;

type Shown = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const mostRows = 30;

/** Groups with something in them, in the order of the ties. */
export function heldInWords(shown: Shown, ties: readonly PersonTie[], locale: Locale, say: SayCode): HeldGroup[] {
  const t = words.in(locale);
  return [...Map.groupBy(ties, ({ shows }) => shows?.as)].flatMap(([as, same]) => {
    const rows = as ? (shown[as] ?? []) : [];
    if (!as || rows.length === 0) return [];
    return {
      title: t.shown[as],
      purpose: same[0]!.use.words(locale).purpose,
      until: untilOf(same, locale),
      rows: rows.slice(0, mostRows).map((row) => cells(row, locale, say)),
      more: Math.max(0, rows.length - mostRows),
    };
  });
}

/** Until when rows of these ties are kept, each rule once. */
export function untilOf(ties: readonly PersonTie[], locale: Locale): string[] {
  return [...new Set(ties.flatMap(({ kept }) => [kept].flat()).map((rule) => untilWords(rule, locale)))];
}

function untilWords(rule: Kept, locale: Locale): string {
  const t = words.in(locale);
  return 'while' in rule ? t.while[rule.while] : t.until(rule.days, t.after[rule.after]);
}

export interface RegisterEntry extends UseWords {
  readonly code: string;
  readonly kept: readonly string[];
}

/** The register of processing: an entry for each use, in the order of the ties. */
export function registerOf(ties: readonly PersonTie[], locale: Locale): RegisterEntry[] {
  return [...Map.groupBy(ties, ({ use }) => use.code)].map(([code, same]) => ({
    code,
    ...same[0]!.use.words(locale),
    kept: untilOf(same, locale),
  }));
}

/** What tells nobody anything on a page; it is in the file. */
const unread = /(^|_)id$|^subject_type$|^kind$/;

function cells(row: Readonly<Record<string, unknown>>, locale: Locale, say: SayCode): [string, string][] {
  const labels = words.in(locale).column as Readonly<Record<string, string>>;
  return Object.entries(row)
    .filter(([column]) => !unread.test(column))
    .map(([column, value]) => [labels[column] ?? column, said(column, value, locale, say)] as [string, string])
    .filter(([, text]) => text !== '');
}

function said(column: string, value: unknown, locale: Locale, say: SayCode): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Temporal.Instant) return formatDateTime(value, locale);
  if (typeof value === 'boolean') return words.in(locale).held[value ? 'yes' : 'no'];
  if (typeof value === 'object') return Object.values(value).flat().filter(Boolean).join(' · ');
  return say(column, `${value as string}`) ?? `${value as string}`;
}

/** Figures by group as people read them: what a table is divided by, what its rows are called, which are withheld. */
import { type Locale } from '#platform/words.ts';
import { breakdownName } from '#figures/release/category-names.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { partName, qualityMark, qualityName, valueOf } from '#figures/release/in-words.ts';
import { words } from './words.ts';
import { withheld, type GroupTable } from './table.ts';
import { shortInterval } from '../in-words.ts';

/** A row's category in words: its dataset's, or the code. */
export function rowName({ dataset }: GroupTable, { breakdown }: Estimate, locale: Locale): string {
  const name = breakdownName(breakdown, dataset.recipe, locale);
  return name.includes('=') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** «12,1 % (8,0–16,2 %) ◐», or that it is not published. */
export function rowText(figure: Estimate, locale: Locale): string {
  const interval = shortInterval(figure, locale);
  return [valueOf(figure, locale), interval && `(${interval})`, qualityMark(figure.quality)].filter(Boolean).join(' ');
}

/** «● fiable · ◐ poco fiable»: the marks of these rows; '' where the source gives none. */
export function marksText(rows: readonly Estimate[], locale: Locale): string {
  const used = (['reliable', 'weak', 'unreliable'] as const).filter((mark) =>
    rows.some(({ quality }) => quality === mark),
  );
  return used.map((mark) => `${qualityMark(mark)} ${qualityName(mark, locale)}`.replaceAll(' ', '\u00a0')).join(' · ');
}

/** Which categories are not published, and why that may be; null when all are. */
export function withheldSentence(table: GroupTable, locale: Locale): string | null {
  const t = words.in(locale);
  const names = withheld(table).map((row) => {
    const name = rowName(table, row, locale);
    return t.quoted(row.part === '' ? name : `${partName(table.method, row.part, locale)}, ${name}`);
  });
  return names.length === 0 ? null : t.withheld(new Intl.ListFormat(locale).format(names));
}

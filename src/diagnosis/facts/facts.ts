/** What a diagnosis is written from, and what a section is while it is being written. */
import { levelOf } from '#territory/place.ts';
import type { Locale } from '#platform/words.ts';
import { type Estimate } from '#figures/release/estimate.ts';
import { intervalOf, qualityName, valueIn, valueOf } from '#figures/release/in-words.ts';
import type { MapView } from '#map/view/view.ts';
import type { Bar, ChartRow } from './charts.ts';
import type { ChartDrawing } from './drawing.ts';
import type { NamedPlace } from './named-place.ts';
import type { Theme } from './themes.ts';
import { words } from '../words.ts';

export interface Facts {
  readonly place: NamedPlace;
  /** Its region and the country: what it is compared with. */
  readonly around: readonly NamedPlace[];
  readonly neighbours: readonly NamedPlace[];
  /** Of the place, what is around it, its neighbours and the comunas of its region, in one release. */
  readonly estimates: readonly Estimate[];
  /** The map of a measure's newest figure, where there is one. */
  readonly maps: ReadonlyMap<string, MapView>;
  /** Who publishes: the mesa's name. */
  readonly mesa: string;
  readonly locale: Locale;
}

export interface DraftTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly of: readonly Estimate[] }[];
}

export interface DraftPicture {
  readonly caption: string;
  readonly alt: string;
  readonly drawing: ChartDrawing;
  readonly of: readonly Estimate[];
}

export interface DraftMap {
  readonly caption: string;
  readonly alt: string;
  readonly view: MapView;
  readonly chosen: readonly string[];
  readonly of: readonly Estimate[];
}

export interface DraftSection {
  readonly theme: Theme;
  readonly paragraphs: readonly (readonly Draft[])[];
  readonly notes: readonly string[];
  readonly pictures: readonly DraftPicture[];
  readonly maps?: readonly DraftMap[];
  readonly tables: readonly DraftTable[];
}

export const wordsOf = (locale: Locale) => words.in(locale);

/** Whether any comuna of the facts has the measure: if not, it is not published for comunas. */
export const isForComunas = ({ estimates }: Facts, measure: string): boolean =>
  estimates.some((one) => one.measure === measure && levelOf(one.territory) === 'comuna');

/** A table of estimates: what each row begins with, value, interval, persons, and reliability where any source says it. */
export function estimatesTable(
  caption: string,
  first: readonly string[],
  rows: readonly { readonly begins: readonly string[]; readonly estimate: Estimate }[],
  locale: Locale,
): DraftTable {
  const { columns, noInterval, noFigure } = wordsOf(locale);
  const graded = rows.some(({ estimate }) => estimate.quality !== null);
  const head = [...first, columns.rate, columns.interval, columns.persons, ...(graded ? [columns.quality] : [])];
  return {
    caption,
    head,
    rows: rows.map(({ begins, estimate }) => ({
      cells: [
        ...begins,
        valueOf(estimate, locale),
        rangeOf(estimate, locale) ?? noInterval,
        estimate.persons === null ? noFigure : valueIn('persons', estimate.persons, locale),
        ...(graded ? [qualityName(estimate.quality, locale)] : []),
      ],
      of: [estimate],
    })),
  };
}

/** An interval as a table has room for: «10,9 % – 16,8 %». */
function rangeOf({ measure, low, high }: Estimate, locale: Locale): string | null {
  if (low === null || high === null) return null;
  return `${valueIn(measure, low, locale)} – ${valueIn(measure, high, locale)}`;
}

/** An estimate as a chart's row; nothing when its value is not published. */
export function rowOf(estimate: Estimate, label: string, own: boolean, locale: Locale): ChartRow[] {
  const { value, low, high, quality } = estimate;
  if (value === null) return [];
  const weak = quality === 'weak' || quality === 'unreliable';
  return [{ label, value, low, high, said: valueOf(estimate, locale), own, weak }];
}

/** «La Florida, 11,9 % (entre 8,5 % y 15,3 %)», as an alternative text needs it. */
export function saidOf(label: string, estimate: Estimate, locale: Locale): string {
  return wordsOf(locale).captions.said(label, valueOf(estimate, locale), intervalOf(estimate, locale));
}

/** A share as a chart's scale says it: no decimals. */
export const chartTickOf = (locale: Locale) => (value: number) =>
  `${(100 * value).toLocaleString(locale === 'es' ? 'es-CL' : 'en-GB', { maximumFractionDigits: 1 })}\u00a0%`;

export const saidBars = (bars: readonly Bar[]): string => bars.map(({ label, said }) => `${label}, ${said}`).join('; ');

/** A sentence while it is being written. */
export interface Draft {
  readonly text: string;
  readonly of: readonly Estimate[];
}

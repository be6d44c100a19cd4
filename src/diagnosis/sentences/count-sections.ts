/** The sections of what is no rate of poverty: deprivations by dimension, population by age, poverty lines. */
import type { Estimate } from '#figures/release/estimate.ts';
import { meaningOf, partName, valueIn, valueOf } from '#figures/release/in-words.ts';
import { methodIds, methodOf, methodParts } from '#poverty/method/list.ts';
import type { Locale } from '#platform/words.ts';
import { barChart, type Bar } from '../facts/charts.ts';
import { latest } from '../facts/series.ts';
import {
  saidBars,
  wordsOf,
  type DraftPicture,
  type DraftSection,
  type DraftTable,
  type Facts,
} from '../facts/facts.ts';
import { ageSentences, deprivationSentences, lineSentences, monthOf } from './count-paragraphs.ts';
import { sentences } from './paragraphs.ts';
import type { NamedPlace } from '../facts/named-place.ts';

/** Of the place, or where it has none of the first larger territory that does, named as such. */
export function deprivationsSection(facts: Facts): DraftSection {
  const { place, around, locale } = facts;
  const t = sentences(locale).deprivations;
  const whose = [place, ...around].find(({ code }) => deprivationsOf(facts, code).length > 0);
  const theme = 'deprivations';
  if (!whose)
    return { theme, paragraphs: [[{ text: t.none(place.within), of: [] }]], notes: [], pictures: [], tables: [] };
  const all = deprivationsOf(facts, whose.code);
  const instead = whose === place ? [] : [{ text: t.notForComunas(place.within, whose.within), of: [] }];
  return {
    theme,
    paragraphs: [[...instead, ...deprivationSentences(all, whose, locale)]],
    notes: [meaningOf('raw', locale)],
    pictures: [deprivationPicture(all, whose, locale)],
    tables: [deprivationTable(all, whose, locale)],
  };
}

/** The newest of one method, the most frequent first; methods of other countries and years apart are left out. */
function deprivationsOf({ estimates }: Facts, territory: string): Estimate[] {
  const all = estimates.filter((one) => one.measure === 'raw' && one.territory === territory && one.value !== null);
  const newest = all.toSorted((a, b) => `${b.period}${b.method}`.localeCompare(`${a.period}${a.method}`))[0];
  return all
    .filter(({ method, period }) => method === newest?.method && period === newest.period)
    .toSorted((a, b) => b.value! - a.value!);
}

/** The table has them all. */
const shownBars = 10;

export function deprivationPicture(
  all: readonly Estimate[],
  { within }: NamedPlace,
  locale: Locale,
  most = shownBars,
): DraftPicture {
  const { captions } = wordsOf(locale);
  const first = all.slice(0, most);
  const bars = first.map((one): Bar => ({
    label: partName(one.method, one.part, locale),
    value: one.value!,
    said: valueOf(one, locale),
  }));
  const caption = captions.deprivations(within, all[0]!.period);
  return { caption, alt: captions.barsAlt(saidBars(bars)), drawing: barChart(bars, 1), of: first };
}

/** By dimension, in the method's own order. */
function deprivationTable(all: readonly Estimate[], { within }: NamedPlace, locale: Locale): DraftTable {
  const { captions, columns } = wordsOf(locale);
  const dimensions = dimensionsOf(all[0]!.method);
  const rows = dimensions.flatMap(({ title, indicators }) =>
    indicators.flatMap(({ id }) => {
      const one = all.find(({ part }) => part === id);
      return one ? [{ cells: [title[locale], partName(one.method, id, locale), valueOf(one, locale)], of: [one] }] : [];
    }),
  );
  return {
    caption: captions.deprivations(within, all[0]!.period),
    head: [columns.dimension, columns.indicator, columns.percentage],
    rows,
  };
}

const dimensionsOf = (method: string) =>
  methodIds.includes(method) ? (methodParts(methodOf(method)).multidimensional?.dimensions ?? []) : [];

export function ageSection({ place, estimates, locale }: Facts): DraftSection {
  const { captions, columns, ages } = wordsOf(locale);
  const counts = estimates.filter(
    (one) => one.measure === 'population' && one.territory === place.code && one.estimation === 'count',
  );
  const newest = counts
    .map(({ period }) => period)
    .toSorted()
    .at(-1);
  const census = counts.filter(({ period }) => period === newest);
  const theme = 'age';
  const paragraph = ageSentences(census, place, locale);
  const all = census.find(({ breakdown }) => breakdown === '');
  const bands = census.filter(({ breakdown, value }) => breakdown.startsWith('age=') && value !== null);
  const missing = [{ text: sentences(locale).age.none(place.within), of: [] }];
  if (!all?.value || bands.length === 0) return { theme, paragraphs: [missing], notes: [], pictures: [], tables: [] };
  const share = (one: Estimate) => valueIn('h', one.value! / all.value!, locale);
  const bars = bands.map((one) => ({ label: bandName(one.breakdown, ages), value: one.value!, said: share(one) }));
  const caption = captions.age(place.within, all.period);
  return {
    theme,
    paragraphs: [paragraph],
    notes: [],
    pictures: [{ caption, alt: captions.barsAlt(saidBars(bars)), drawing: barChart(bars, all.value), of: bands }],
    tables: [
      {
        caption,
        head: [columns.age, columns.persons, columns.percentage],
        rows: bands.map((one, i) => ({ cells: [bars[i]!.label, valueOf(one, locale), share(one)], of: [one] })),
      },
    ],
  };
}

/** "age=0-14" and "age=65+" in words. */
function bandName(breakdown: string, ages: (from: string, to: string | null) => string): string {
  const [, from, to] = /^age=(\d+)(?:-(\d+)|\+)$/.exec(breakdown) ?? [];
  return from ? ages(from, to ?? null) : breakdown;
}

const lineMeasures = ['poverty_line', 'extreme_line', 'food_basket'] as const;

export function linesSection({ place, estimates, locale }: Facts): DraftSection {
  const { captions, columns } = wordsOf(locale);
  const lines = estimates.filter(
    (one) => one.territory === 'CL' && lineMeasures.some((measure) => measure === one.measure),
  );
  const rows = lastOfEachYear(lines).map((period) => linesRow(lines, period, locale));
  return {
    theme: 'lines',
    paragraphs: [lineSentences(lines, latest(estimates, place.code, 'fgt0'), locale)],
    notes: [meaningOf('poverty_line', locale), meaningOf('extreme_line', locale)],
    pictures: [],
    tables:
      rows.length > 0
        ? [{ caption: captions.lines, head: [columns.month, columns.line, columns.extremeLine, columns.basket], rows }]
        : [],
  };
}

function linesRow(lines: readonly Estimate[], period: string, locale: Locale) {
  const cells = lineMeasures.map((measure) => lines.find((one) => one.measure === measure && one.period === period));
  const said = (one: Estimate | undefined) => (one ? valueOf(one, locale) : wordsOf(locale).noFigure);
  return { cells: [monthOf(period, locale), ...cells.map(said)], of: cells.filter((one) => one !== undefined) };
}

/** The last month of every year, newest first. */
function lastOfEachYear(lines: readonly Estimate[]): string[] {
  const periods = [...new Set(lines.map(({ period }) => period))].toSorted().toReversed();
  return [...Map.groupBy(periods, (period) => period.slice(0, 4)).values()].map((months) => months[0]!);
}

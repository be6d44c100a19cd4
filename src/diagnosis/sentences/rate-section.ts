/** The section of one rate of poverty: what it is now, whether it changed, and every published figure of it. */
import { seriesOf, yearOf, type Estimate } from '#figures/release/estimate.ts';
import { meaningOf, measureName, methodName } from '#figures/release/in-words.ts';
import { seriesChart } from '../facts/charts.ts';
import { latest, seriesByMethod, type Series } from '../facts/series.ts';
import {
  estimatesTable,
  isForComunas,
  rowOf,
  saidOf,
  chartTickOf,
  wordsOf,
  type DraftMap,
  type DraftPicture,
  type DraftSection,
  type DraftTable,
  type Facts,
} from '../facts/facts.ts';
import {
  changeSentences,
  methodBreakSentences,
  missingSentences,
  rateSentences,
  sentences,
  type Rate,
} from './paragraphs.ts';
import type { NamedPlace } from '../facts/named-place.ts';
import type { Theme } from '../facts/themes.ts';

export function rateSection(theme: Theme, measure: Rate, facts: Facts): DraftSection {
  const { place, estimates, locale } = facts;
  const newest = latest(estimates, place.code, measure);
  if (!newest) return elsewhere(theme, measure, facts);
  const series = seriesByMethod(estimates, place.code, measure);
  const changing = series.find((one) => changeSentences(one, locale).length > 0);
  const change = changing ? [...changeSentences(changing, locale), ...methodBreakSentences(series, locale)] : [];
  return {
    theme,
    paragraphs: [rateSentences(newest, place, locale), change].filter((paragraph) => paragraph.length > 0),
    notes: [meaningOf(measure, locale), ...(place.level === 'comuna' && !changing ? [sentences(locale).vintages] : [])],
    pictures: series.flatMap((one) => seriesPicture(one, measure, place, facts)),
    maps: mapOf(newest, facts),
    tables: [rateTable(series, measure, place, facts)],
  };
}

/** Where the place stands in its region; of a region or the country, what it is made of. */
function mapOf(newest: Estimate, { place, estimates, maps, locale }: Facts): DraftMap[] {
  const view = maps.get(newest.measure);
  if (!view) return [];
  const chosen = place.level === 'comuna' ? [place.code] : [];
  const { map, mapAlt } = wordsOf(locale).captions;
  const shown = new Set(view.rows.map(({ code }) => code));
  const of = estimates.filter(
    (one) => shown.has(one.territory) && one.period === newest.period && seriesOf(one) === seriesOf(newest),
  );
  const ranked = view.rows.filter(({ value }) => value !== null).toSorted((a, b) => b.value! - a.value!);
  const own = ranked.find(({ code }) => code === place.code);
  const said = [own, ranked[0], ranked.at(-1)].map((row) => row?.said.whole ?? null);
  const caption = chosen.length > 0 ? map(view.title, place.name) : view.title;
  return [{ caption, alt: mapAlt(view.title, said[0]!, said[1]!, said[2]!), view, chosen, of }];
}

/** Where the place has no figure: why not, and the figure of what is around it, named as such. */
function elsewhere(theme: Theme, measure: Rate, facts: Facts): DraftSection {
  const { place, around, estimates, locale } = facts;
  const missing = missingSentences(measure, place, isForComunas(facts, measure), locale);
  const other = around.find(({ code }) => latest(estimates, code, measure));
  const figure = other && latest(estimates, other.code, measure);
  return {
    theme,
    paragraphs: [[...missing, ...(figure ? rateSentences(figure, other, locale) : [])]],
    notes: [meaningOf(measure, locale)],
    pictures: [],
    tables: figure
      ? [rateTable(seriesByMethod(estimates, other.code, measure).slice(0, 1), measure, other, facts)]
      : [],
  };
}

/** Of each method its own picture, so that no line joins two. A single figure needs none. */
function seriesPicture(
  { method, estimates }: Series,
  measure: Rate,
  place: NamedPlace,
  { locale }: Facts,
): DraftPicture[] {
  const published = estimates.filter(({ value }) => value !== null);
  if (published.length < 2) return [];
  const t = wordsOf(locale).captions;
  const name = measureName({ measure, part: '', method }, locale);
  const points = published.flatMap((one) =>
    rowOf(one, '', false, locale).map((row) => ({ ...row, year: yearOf(one) })),
  );
  return [
    {
      caption: t.series(name, place.within, methodName(method, locale)),
      alt: t.seriesAlt(published.map((one) => saidOf(one.period, one, locale)).join('; ')),
      drawing: seriesChart(points, chartTickOf(locale)),
      of: published,
    },
  ];
}

function rateTable(series: readonly Series[], measure: Rate, place: NamedPlace, { locale }: Facts): DraftTable {
  const { columns, captions } = wordsOf(locale);
  const name = measureName({ measure, part: '', method: '' }, locale);
  const rows = series.flatMap(({ method, estimates }) =>
    estimates.toReversed().map((one) => ({ begins: [one.period, methodName(method, locale)], estimate: one })),
  );
  return estimatesTable(captions.rate(name, place.within), [columns.year, columns.method], rows, locale);
}

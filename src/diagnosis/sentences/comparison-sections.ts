/** The sections that set a territory beside others: its region and the country, and the comunas around it. */
import type { Locale } from '#platform/words.ts';
import { measureName } from '#figures/release/in-words.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { intervalChart } from '../facts/charts.ts';
import { latest, sameOf } from '../facts/series.ts';
import {
  estimatesTable,
  isForComunas,
  rowOf,
  saidOf,
  chartTickOf,
  wordsOf,
  type DraftPicture,
  type DraftSection,
  type DraftTable,
  type Facts,
} from '../facts/facts.ts';
import {
  comparisonSentences,
  missingSentences,
  neighbourSentences,
  sentences,
  type ComparedPlace,
  type Rate,
} from './paragraphs.ts';
import type { NamedPlace } from '../facts/named-place.ts';

/** The measures a comparison is made of: those chosen, or the two there are for every comuna. */
export const measuresToCompare = (chosen: readonly Rate[]): readonly Rate[] =>
  chosen.length > 0 ? chosen : ['fgt0', 'h'];

export function comparisonSection(measures: readonly Rate[], facts: Facts): DraftSection {
  if (facts.around.length === 0)
    return { ...nothing, theme: 'comparison', notes: [wordsOf(facts.locale).notes.country] };
  return besides('comparison', measures, facts, facts.around, comparisonSentences);
}

export function neighboursSection(measures: readonly Rate[], facts: Facts): DraftSection {
  const { place, neighbours } = facts;
  const t = sentences(facts.locale).neighbours;
  const theme = 'neighbours';
  if (place.level !== 'comuna') return { ...nothing, theme, notes: [t.onlyComunas] };
  if (neighbours.length === 0) return { ...nothing, theme, notes: [t.island(place.within)] };
  return besides(theme, measures, facts, neighbours, neighbourSentences);
}

type Beside = 'comparison' | 'neighbours';
type Tell = typeof comparisonSentences;
const nothing = { paragraphs: [], pictures: [], tables: [] };

/** For each measure a paragraph, a chart and a table of the place and the others; where it has no figure, why not. */
function besides(
  theme: Beside,
  measures: readonly Rate[],
  facts: Facts,
  places: readonly NamedPlace[],
  tell: Tell,
): DraftSection {
  const { place, estimates, locale } = facts;
  const told = measures.filter((measure) => latest(estimates, place.code, measure));
  const parts = (told.length > 0 ? told : measures).map((measure) => {
    const own = latest(estimates, place.code, measure);
    if (!own) return { told: missingSentences(measure, place, isForComunas(facts, measure), locale) };
    const others = places.map((other) => ({ place: other, estimate: sameOf(estimates, own, other.code) }));
    const shown = shownOf(own, place, others);
    const caption = captionOf(theme, own, shown, locale);
    return {
      told: tell(own, place, others, locale),
      picture: comparedPicture(caption, shown, own, locale),
      table: table(caption, shown, facts),
    };
  });
  return {
    theme,
    paragraphs: parts.map(({ told }) => told).filter((told) => told.length > 0),
    notes: [],
    pictures: parts.flatMap(({ picture: one }) => one ?? []),
    tables: parts.flatMap(({ table: one }) => one ?? []),
  };
}

export interface ShownPlace {
  readonly place: NamedPlace;
  readonly estimate: Estimate;
}

const shownOf = (own: Estimate, place: NamedPlace, others: readonly ComparedPlace[]): ShownPlace[] => [
  { place, estimate: own },
  ...others.flatMap(({ place: other, estimate }) => (estimate ? [{ place: other, estimate }] : [])),
];

function captionOf(theme: Beside, own: Estimate, shown: readonly ShownPlace[], locale: Locale): string {
  const { captions } = wordsOf(locale);
  const names = shown.map(({ place }) => place.name);
  const measure = measureName(own, locale);
  return theme === 'neighbours'
    ? captions.neighbours(measure, own.period, names[0]!)
    : captions.compared(measure, own.period, names);
}

/** The place's own figure among the others, each on its interval; nothing where there is nothing to compare. */
export function comparedPicture(
  caption: string,
  shown: readonly ShownPlace[],
  own: Estimate,
  locale: Locale,
): DraftPicture[] {
  const rows = shown.flatMap(({ place, estimate }) => rowOf(estimate, place.name, estimate === own, locale));
  if (rows.length < 2) return [];
  const { captions } = wordsOf(locale);
  return [
    {
      caption,
      alt: captions.comparedAlt(shown.map(({ place, estimate }) => saidOf(place.name, estimate, locale)).join('; ')),
      drawing: intervalChart(rows, chartTickOf(locale)),
      of: shown.map(({ estimate }) => estimate),
    },
  ];
}

function table(caption: string, shown: readonly ShownPlace[], { locale }: Facts): DraftTable[] {
  const rows = shown.map(({ place, estimate }) => ({ begins: [place.name], estimate }));
  return [estimatesTable(caption, [wordsOf(locale).columns.territory], rows, locale)];
}

/** The ready paragraphs: which sentences may be said of the figures there are. Pure; each sentence knows the estimates it speaks of. */
import { levelOf } from '#territory/place.ts';
import { type Locale } from '#platform/words.ts';
import { yearOf, type Estimate } from '#figures/release/estimate.ts';
import { intervalOf, methodName, valueIn, valueOf } from '#figures/release/in-words.ts';
import type { Draft } from '../facts/facts.ts';
import { verdict, type Series, type Verdict } from '../facts/series.ts';
import type { NamedPlace } from '../facts/named-place.ts';
import { words } from './words.ts';

/** The measures a rate may be told of. */
export const rates = ['fgt0', 'extreme_fgt0', 'h', 'severe'] as const;
export type Rate = (typeof rates)[number];

export const sentences = (locale: Locale) => words.in(locale);

/** What the newest figure says, how sure it is, and how it was reached. */
export function rateSentences(estimate: Estimate, place: NamedPlace, locale: Locale): Draft[] {
  const t = sentences(locale);
  const measure = estimate.measure as Rate;
  const said = (text: string | null) => (text === null ? [] : [{ text, of: [estimate] }]);
  if (estimate.value === null) return said(t.suppressed(estimate.period, t.nouns[measure], place.within));
  const between = intervalOf(estimate, locale);
  const { quality, estimation } = estimate;
  return [
    ...said(
      t.rate({
        year: estimate.period,
        share: valueOf(estimate, locale),
        within: place.within,
        condition: t.conditions[measure],
        method: methodName(estimate.method, locale),
        ofHundred: t.ofHundred(Math.round(100 * estimate.value)),
        persons: estimate.persons === null ? null : valueIn('persons', estimate.persons, locale),
        between: personsBetween(estimate, locale),
        base: baseOf(estimate, locale),
      }),
    ),
    ...said(between === null ? t.noInterval : t.interval(between)),
    ...said(estimation && t.estimations[estimation]),
    ...said(quality === 'weak' ? t.weak : quality === 'unreliable' ? t.unreliable : null),
  ];
}

/** The interval of a share as persons of those it is a share of; null where no persons or no interval are published. */
function personsBetween({ persons, population, low, high }: Estimate, locale: Locale) {
  if (persons === null || population === null || low === null || high === null) return null;
  return [valueIn('persons', low * population, locale), valueIn('persons', high * population, locale)] as const;
}

/** Those whom the persons are a part of: a source does not count as the census does. */
const baseOf = ({ persons, population }: Estimate, locale: Locale) =>
  persons === null || population === null ? null : valueIn('persons', population, locale);

/** Why a place has no figure of a measure: it is not measured for comunas at all, or not for this one. */
export function missingSentences(measure: Rate, place: NamedPlace, forComunas: boolean, locale: Locale): Draft[] {
  const t = sentences(locale);
  const noun = t.nouns[measure];
  const text = place.level === 'comuna' && !forComunas ? t.notForComunas(noun) : t.none(noun, place.within);
  return [{ text, of: [] }];
}

/** From the first to the last figure of one method, for a comuna with the ministry's warning; nothing when there is only one or they may not be compared. */
export function changeSentences({ method, estimates }: Series, locale: Locale): Draft[] {
  const published = estimates.filter(({ value }) => value !== null);
  const [first, last] = [published[0], published.at(-1)];
  if (!first || !last || first === last) return [];
  const how = verdict(last, first);
  if (!how) return [];
  const t = sentences(locale).change;
  const values = [valueOf(first, locale), valueOf(last, locale)] as const;
  const of = [first, last];
  const from = t.from(methodName(method, locale), first.period, last.period, values);
  const judged = how === 'unsaid' ? t.unsaid(withoutMargin(of, locale)) : t[how];
  const warned = levelOf(first.territory) === 'comuna' ? [{ text: sentences(locale).vintages, of }] : [];
  return [{ text: from + judged, of }, ...warned];
}

/** The years of those without a published margin, and why one has none where it was imputed. */
function withoutMargin(estimates: readonly Estimate[], locale: Locale): string[] {
  const { imputed } = sentences(locale).change;
  return estimates
    .filter(({ low }) => low === null)
    .map(({ period, estimation }) => (estimation === 'imputed' ? imputed(period) : period));
}

/** That there are figures by another method, which are not to be compared; when one followed the other, since when. */
export function methodBreakSentences(series: readonly Series[], locale: Locale): Draft[] {
  const [newest, older] = series;
  const first = newest?.estimates[0];
  if (!newest || !first || !older) return [];
  const t = sentences(locale);
  const follows = older.estimates.every(({ period }) => period < first.period);
  const text = follows
    ? t.methodBreak(String(yearOf(first)), methodName(newest.method, locale))
    : t.otherMethod(methodName(newest.method, locale), methodName(older.method, locale));
  return [{ text, of: [] }];
}

export interface ComparedPlace {
  readonly place: NamedPlace;
  /** The same figure of that place; undefined where there is none. */
  readonly estimate: Estimate | undefined;
}

/** A place's figure beside the same of others, saying for each what can be said. */
export function comparisonSentences(
  own: Estimate,
  place: NamedPlace,
  others: readonly ComparedPlace[],
  locale: Locale,
): Draft[] {
  const t = sentences(locale);
  const noun = t.nouns[own.measure as Rate];
  const start = t.comparison.start(own.period, noun, place.within, valueOf(own, locale), intervalOf(own, locale));
  return [{ text: start, of: [own] }, ...others.map((other) => comparedSentence(own, other, locale))];
}

function comparedSentence(own: Estimate, { place, estimate }: ComparedPlace, locale: Locale): Draft {
  const t = sentences(locale).comparison;
  const how = estimate ? verdict(own, estimate) : null;
  if (!estimate || !how) return { text: t.none(place.within), of: [] };
  return { text: t[how]({ other: place.within, value: valueOf(estimate, locale) }), of: [own, estimate] };
}

/** Which neighbours are clearly above or below, and which cannot be told apart. Nothing when none has a figure. */
export function neighbourSentences(
  own: Estimate,
  home: NamedPlace,
  neighbours: readonly ComparedPlace[],
  locale: Locale,
): Draft[] {
  const words = sentences(locale);
  const t = words.neighbours;
  const judged = neighbours.flatMap(({ place, estimate }) => {
    const how = estimate ? verdict(estimate, own) : null;
    const name = estimate && t.named(place.name, valueOf(estimate, locale));
    return name && how ? [{ name, how: how === 'unsaid' ? ('unclear' as const) : how, estimate }] : [];
  });
  if (judged.length === 0) return [];
  const parts = (['higher', 'lower', 'unclear'] as const satisfies readonly Verdict[]).flatMap((how) => {
    const names = judged.filter((one) => one.how === how).map(({ name }) => name);
    return names.length > 0 ? [t[how](names)] : [];
  });
  const start = t.start(own.period, words.nouns[own.measure as Rate], home.within, valueOf(own, locale));
  return [
    { text: start, of: [own] },
    { text: t.end(parts), of: [own, ...judged.map(({ estimate }) => estimate)] },
  ];
}

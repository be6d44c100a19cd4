/** The rates of a sheet: the two it is about with their chart, and what is published of the other two. Pure. */
import { asSentence } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { meaningOf, measureName, methodName, qualityName } from '#figures/release/in-words.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { personsSentence, rateSentence, sureSentence } from '#places/in-words.ts';
import { standingSentence } from '#places/profile/in-words.ts';
import { latestOf } from '#places/series.ts';
import { words as places } from '#places/words.ts';
import { placeByCode } from '#territory/place.ts';
import type { CitedSentence } from '../facts/document.ts';
import type { Draft } from '../facts/facts.ts';
import { sameOf, verdict } from '../facts/series.ts';
import { picture } from '../paper/pdf-data.ts';
import { comparedPicture } from '../sentences/comparison-sections.ts';
import { comparisonSentences, missingSentences, type ComparedPlace, type Rate } from '../sentences/paragraphs.ts';
import type { SheetFacts } from './sheet.ts';
import { words } from './words.ts';

type Cited = (drafts: readonly Draft[]) => CitedSentence[];
type Cite = (of: readonly Estimate[]) => readonly number[];

const named = (measure: Rate, locale: Locale) => measureName({ measure, part: '', method: '' }, locale);

/** A rate in a sentence, how sure it is and how many persons; why there is none. */
export function headlineOf(measure: Rate, facts: SheetFacts, cited: Cited) {
  const { profile, locale } = facts;
  const figure = profile.latest[measure];
  const head = { title: named(measure, locale), meaning: meaningOf(measure, locale) };
  if (figure?.value == null)
    return { ...head, measured: '', ...firstAndMore(cited(missing(measure, facts))), light: null };
  const persons = personsSentence(figure, locale) ?? words.in(locale).noPersons;
  return {
    ...head,
    measured: words.in(locale).measured(figure.period, methodName(figure.method, locale)),
    ...firstAndMore([
      ...cited([{ text: rateSentence(profile.place, figure, locale), of: [figure] }]),
      ...[sureSentence(figure, locale), persons, ...older(figure, facts)].map((text) => ({ text, cites: [] })),
    ]),
    light: {
      quality: figure.quality ?? 'unknown',
      word: asSentence(qualityName(figure.quality, locale)),
      how: places.in(locale).estimation[figure.estimation ?? 'unknown'],
    },
  };
}

/** The first is said large; the figures of the rest have its references, or their own. */
const firstAndMore = ([first, ...more]: readonly CitedSentence[]) => ({ first: first ? [first] : [], more });

/** What is published of a measure in a sentence, or that it is not. */
export function otherOf(measure: Rate, facts: SheetFacts, cited: Cited) {
  const { profile, locale } = facts;
  const figure = profile.latest[measure];
  const said =
    figure?.value == null
      ? missing(measure, facts)
      : [rateSentence(profile.place, figure, locale), sureSentence(figure, locale)].map((text) => ({
          text,
          of: [figure],
        }));
  return { title: named(measure, locale), said: cited(said) };
}

/** Why the place has no figure, and that of the nearest larger place which has one, named as such. */
function missing(measure: Rate, { profile, place, around, above, forComunas, locale }: SheetFacts): Draft[] {
  const suppressed = profile.latest[measure];
  const why = suppressed
    ? [{ text: rateSentence(profile.place, suppressed, locale), of: [suppressed] }]
    : missingSentences(measure, place, forComunas.includes(measure), locale);
  const instead = around.flatMap((one) => {
    const figure = latestOf(of(above, one.code), measure);
    return figure && figure.value !== null
      ? [{ text: rateSentence(placeByCode(one.code)!, figure, locale), of: [figure] }]
      : [];
  });
  return [...why, ...instead.slice(0, 1)];
}

const of = (all: readonly Estimate[], code: string) => all.filter(({ territory }) => territory === code);

/** That the country has a newer figure, so that an old one is not taken for today's. */
function older(figure: Estimate, { above, locale }: SheetFacts): string[] {
  const newest = latestOf(of(above, 'CL'), figure.measure);
  return newest && newest.period > figure.period ? [words.in(locale).older(figure.period, newest.period)] : [];
}

/** Where the place stands: drawn beside what it lies in, and among its peers; null where it has nothing to compare. */
export function comparisonOf(measures: readonly Rate[], facts: SheetFacts, cite: Cite) {
  const { profile, place, locale } = facts;
  const figures = measures.flatMap((measure) => profile.latest[measure] ?? []).filter(({ value }) => value !== null);
  const pictures = figures.flatMap((figure) =>
    compared(figure, facts).map((one) => ({ ...picture({ ...one, cites: cite(one.of) }), said: told(figure, facts) })),
  );
  if (place.level === 'country' || pictures.length === 0) return null;
  const [t, p] = [words.in(locale), places.in(locale)];
  return {
    title: t.beside[place.level],
    pictures,
    note: figures.some((figure) => sames(figure, facts).some((one) => isUnsaid(figure, one))) ? t.unsaid : '',
    standings: profile.standings
      .filter(({ figure }) => figures.includes(figure))
      .map((one) => standingSentence(profile.place, one, locale)),
    standingNote: p.standingLead,
  };
}

/** The same figure of what it lies in. */
const sames = (figure: Estimate, { around, above }: SheetFacts): ComparedPlace[] =>
  around.map((place) => ({ place, estimate: sameOf(above, figure, place.code) }));

function compared(figure: Estimate, facts: SheetFacts) {
  const { place, locale } = facts;
  const others = sames(figure, facts).flatMap(({ place: other, estimate }) =>
    estimate ? [{ place: other, estimate }] : [],
  );
  const shown = [{ place, estimate: figure }, ...others];
  const caption = words.in(locale).compared(measureName(figure, locale), figure.period);
  return comparedPicture(caption, shown, figure, locale);
}

/** Whether a margin of error is missing, without which nothing can be said of the difference. */
const isUnsaid = (figure: Estimate, { estimate }: ComparedPlace) =>
  estimate !== undefined && verdict(figure, estimate) === 'unsaid';

/** What can be said of the differences. */
function told(figure: Estimate, facts: SheetFacts): string {
  const others = sames(figure, facts).filter((one) => !isUnsaid(figure, one));
  return comparisonSentences(figure, facts.place, others, facts.locale)
    .slice(1)
    .map(({ text }) => text)
    .join(' ');
}

/** What would be published beside what is public already: what is left out of either must not come from the sums of both. Pure. */
import { keyOf } from '#figures/release/canonical-csv.ts';
import { isUnproved } from '#figures/release/unproved.ts';
import type { NewEstimate } from '#figures/release/publication.ts';
import { methodOf } from '#poverty/method/list.ts';
import type { Figure } from '#poverty/publication/figure.ts';
import { type Relation, relationsOf } from '#poverty/publication/relations.ts';
import { givenAway, suppressions } from '#poverty/publication/suppression.ts';
import type { Survey } from '#poverty/survey/survey.ts';
import { country } from '#territory/place.ts';

/** Figures with the description of the survey that they are of. */
export interface OfSurvey {
  readonly survey: Partial<Pick<Survey, 'groups'>>;
  readonly estimates: readonly NewEstimate[];
}

export interface HeldBack {
  /** Which of those to be published must be left out too, by their position. */
  readonly more: readonly number[];
  /** What would be worked out even so. */
  readonly given: readonly NewEstimate[];
}

/** Figures of the same territory, period, method and parts are taken to be of the same persons, of whatever file. */
export function heldBackTogether(own: OfSurvey, published: readonly OfSurvey[]): HeldBack {
  const all = [own, ...published].flatMap((one, i) =>
    one.estimates.map((estimate) => ({ estimate, figure: figureOf(estimate, one.survey), isPublic: i > 0 })),
  );
  const [first] = own.estimates;
  if (!first) return { more: [], given: [] };
  const seen = new Set<string>();
  const joint = all.filter(({ figure }) => {
    const key = JSON.stringify([figure.domain, figure.period, figure.measure, figure.part]);
    return !seen.has(key) && seen.add(key);
  });
  const figures = joint.map(({ figure }) => figure);
  const relations = relationsOf(figures, methodOf(first.method)).filter((one) => isOfThose(one, figures));
  const isPublic = (i: number) => joint[i]!.isPublic;
  const why = suppressions(figures, relations, isPublic);
  const positions = new Map(own.estimates.map((estimate, i) => [keyOf(estimate), i]));
  const more = [...why.keys()].flatMap((i) => {
    const { estimate } = joint[i]!;
    return isPublic(i) || estimate.value === null ? [] : positions.get(keyOf(estimate))!;
  });
  const before = new Set(
    givenAway(
      relations.filter((one) => one.figures.every(isPublic)),
      why,
    ),
  );
  const given = givenAway(relations, why).filter((i) => !before.has(i));
  return { more, given: given.map((i) => joint[i]!.estimate) };
}

/** Parts add up to a whole where about as many persons of the sample are in them: of another file, or of a few of its places, they do not. */
function isOfThose({ additive, figures: [whole, ...parts] }: Relation, figures: readonly Figure[]): boolean {
  const is = (i: number) => figures[i]!;
  if (!additive || parts.some((i) => is(i).measure !== is(whole!).measure)) return true;
  const sum = parts.reduce((n, i) => n + is(i).n, 0);
  return Math.abs(sum - is(whole!).n) <= is(whole!).n / 10;
}

/** Comunas add up to their region, and regions to Chile. */
function figureOf(
  { territory, breakdown, measure, part, method, period, value, n }: NewEstimate,
  survey: OfSurvey['survey'],
) {
  const place =
    territory === country.code
      ? {}
      : { ' region': territory.slice(0, 2), ...(territory.length > 2 && { ' comuna': territory }) };
  const parts = breakdown.split(';').flatMap((one): [string, string][] => {
    const [group = '', category] = one.split('=');
    const described = survey.groups?.[group];
    if (category === undefined || isUnproved(group)) return [];
    return [[typeof described === 'object' ? `${group} ${described.breaks.join(' ')}` : group, category]];
  });
  const figure: Figure = {
    ...nothing,
    domain: { ...place, ...Object.fromEntries(parts) },
    period,
    method,
    measure,
    ...(part && { part }),
    estimate: value,
    n: n ?? 0,
    quality: value === null ? 'unreliable' : 'reliable',
  };
  return figure;
}

const nothing = { se: null, low: null, high: null, cv: null, deff: null, df: 0 };

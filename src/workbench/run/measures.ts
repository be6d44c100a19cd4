/** The measures that a method gives of a survey as it is described, and those that a run takes. Pure. */
import type { Method } from '#poverty/method/method.ts';
import { methodOf } from '#poverty/method/list.ts';
import { planOf } from '#poverty/measures/plan.ts';
import type { Survey } from '#poverty/survey/survey.ts';
import type { RunOptions } from './run.ts';

export interface GivenMeasure {
  readonly measure: string;
  /** Of what it is a measure: of a severe method also those of the two that it joins. */
  readonly kind: Method['kind'];
}

/** In the method's own order. The survey must have what the method needs. */
export function measuresGiven(method: Method, survey: Survey): GivenMeasure[] {
  const kinds = new Map<string, Method['kind']>();
  for (const { measure, method: edition } of planOf({ method, survey }).estimands)
    if (!kinds.has(measure)) kinds.set(measure, methodOf(edition.split('@')[0]!).kind);
  return [...kinds].map(([measure, kind]) => ({ measure, kind }));
}

const withPersons = {
  persons: ['fgt0', 'fgt1', 'fgt2'],
  extreme_persons: ['extreme_fgt0', 'extreme_fgt1', 'extreme_fgt2'],
  multidimensional_persons: ['h', 'a', 'm0', 'raw', 'censored', 'contribution', 'dimension_contribution'],
  severe_persons: ['severe', 'only_income', 'only_multidimensional'],
};
const personsOf = new Map(Object.entries(withPersons).flatMap(([persons, all]) => all.map((one) => [one, persons])));

/** The measures with the numbers of persons that go with them: a share is left out of a publication where its persons are unreliable. */
export function withTheirPersons(measures: readonly string[]): string[] {
  return [...new Set(measures.flatMap((measure) => [measure, personsOf.get(measure) ?? measure]))];
}

/** The numbers of persons that a method gives and these measures lack. */
export function personsLacking(measures: readonly string[], method: Method, survey: Survey): string[] {
  const given = new Set(measuresGiven(method, survey).map(({ measure }) => measure));
  return withTheirPersons(measures).filter((measure) => given.has(measure) && !measures.includes(measure));
}

/** The same options, with the measures chosen in the method's order; without them when all were, so that the same is always asked alike. */
export function withMeasuresInOrder({ measures, ...options }: RunOptions, method: Method, survey: Survey): RunOptions {
  if (!measures) return options;
  const given = measuresGiven(method, survey).map(({ measure }) => measure);
  const chosen = given.filter((measure) => measures.includes(measure));
  return chosen.length === given.length ? options : { ...options, measures: chosen };
}

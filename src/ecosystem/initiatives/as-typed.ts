/** An initiative as its forms would send it if nothing were changed. Pure. */
import { latestReach, type Initiative, type Reach } from './initiative.ts';
import { territoriesOf, tickedOf } from '../places/places.ts';
import type { What, Where } from './schema.ts';

/** What the form of what it is would send if nothing were changed. */
export const whatOf = (one: Initiative): What => ({
  name: one.name,
  summary: one.summary,
  stage: one.stage!,
  populations: [...one.populations],
  dimensions: [...one.dimensions],
  startedOn: one.startedOn,
  website: one.website,
});

/** The same of where it is done, and of the people of a year: the latest that was said where none is named. */
export function whereOf(one: Initiative, period?: string): WhereSaid {
  const reach = period === undefined ? latestReach(one) : wholeOf(one.reach, period);
  return {
    ...tickedOf(one.territories),
    way: one.way ?? '',
    period: period ?? reach?.period ?? '',
    basis: reach?.basis ?? '',
    persons: reach?.persons ?? null,
    low: reach?.low ?? null,
    high: reach?.high ?? null,
  };
}

/** As `Where`, with nothing where nothing was said yet. */
export type WhereSaid = Omit<Where, 'way' | 'basis'> & {
  readonly way: Where['way'] | '';
  readonly basis: Where['basis'] | '';
};

/** For the history. */
export const forHistory = (where: WhereSaid) => ({
  territories: territoriesOf(where),
  way: where.way,
  [where.period]: where.persons ?? where.basis,
});

/** What was said of the whole in a year. */
export const wholeOf = (reach: readonly Reach[], period: string): Reach | undefined =>
  reach.find((one) => one.territory === null && one.period === period);

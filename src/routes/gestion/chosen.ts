/** What is shown before and after something is done with the chosen rows of a list: reasons in words. */
import type { BulkOutcome, Planned } from '#platform/list/chosen.ts';
import type { Locale } from '#platform/words.ts';
import { reasonIn } from '../answer.ts';

export const plannedIn = (locale: Locale, planned: readonly Planned[]): Planned[] =>
  planned.map((one) => ({ ...one, whyNot: reasonIn(locale, one.whyNot) }));

export const outcomeIn = (locale: Locale, { done, left }: BulkOutcome): { outcome: BulkOutcome } => ({
  outcome: { done, left: left.map((one) => ({ ...one, whyNot: reasonIn(locale, one.whyNot) ?? one.whyNot })) },
});

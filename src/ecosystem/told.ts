/** What ecosystem/ tells of its rights, refusals and deeds, from its rooms. */
import type { HouseWords } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { words as alliances } from './alliances/words.ts';
import { deeds } from './deeds.ts';
import { words as initiatives } from './initiatives/words.ts';
import { words as resources } from './resources/words.ts';

/** What one does with a mailed link, without an account. */
const answering = [
  'alliance.confirmed',
  'alliance.declined',
  'initiative.runnerConfirmed',
  'initiative.runnerDeclined',
] as const satisfies (keyof typeof deeds.es)[];

export const told = (locale: Locale): HouseWords => ({
  right: { ...alliances.in(locale).right, ...initiatives.in(locale).right, ...resources.in(locale).right },
  refusal: { ...alliances.in(locale).refusal, ...initiatives.in(locale).refusal, ...resources.in(locale).refusal },
  deed: deeds.in(locale),
  doer: Object.fromEntries(answering.map((deed) => [deed, alliances.in(locale).byLink])),
});

/** What ecosystem/ tells of its rights, refusals and deeds. */
import type { HouseWords } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { deeds } from './deeds.ts';
import { words as initiatives } from './initiatives/words.ts';

export const told = (locale: Locale): HouseWords => ({
  right: initiatives.in(locale).right,
  refusal: initiatives.in(locale).refusal,
  deed: deeds.in(locale),
});

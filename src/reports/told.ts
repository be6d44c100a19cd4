/** What reports/ tells of its rights, refusals and deeds. */
import type { HouseWords } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { deeds } from './deeds.ts';
import { words } from './edition/words.ts';

export const told = (locale: Locale): HouseWords => ({
  right: words.in(locale).right,
  refusal: words.in(locale).refusal,
  deed: deeds.in(locale),
});

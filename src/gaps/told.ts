/** What gaps/ tells of its rights, refusals and deeds, from its rooms. */
import type { HouseWords } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { deeds } from './deeds.ts';
import { words as run } from './run/words.ts';
import { words as stated } from './stated/words.ts';
import { words as tree } from './tree/words.ts';
import { words as zeros } from './zeros/words.ts';

export const told = (locale: Locale): HouseWords => ({
  right: stated.in(locale).right,
  refusal: {
    ...stated.in(locale).refusal,
    ...tree.in(locale).refusal,
    ...run.in(locale).refusal,
    ...zeros.in(locale).refusal,
  },
  deed: deeds.in(locale),
});

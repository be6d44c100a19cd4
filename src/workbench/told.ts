/** What workbench/ tells of its rights, its refusals and deeds and the engine's, from its rooms. */
import type { HouseWords } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { deeds } from './deeds.ts';
import { engineReasons } from './file/failure.ts';
import { words as door } from './door-words.ts';
import { words as file } from './file/refusal-words.ts';
import { words as publishing } from './publish/words.ts';
import { words as results } from './results/words.ts';

export const told = (locale: Locale): HouseWords => ({
  right: door.in(locale).right,
  refusal: {
    ...engineReasons[locale],
    ...file.in(locale),
    ...results.in(locale).refusal,
    ...publishing.in(locale).refusal,
  },
  deed: deeds.in(locale),
});

/** What platform/ tells of its rights, refusals and deeds. */
import type { HouseWords } from './module.ts';
import { deeds } from './deeds.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';
import type { Locale } from './words.ts';

export const told = (locale: Locale): HouseWords => ({
  right: (locale === 'en' ? en : es).right,
  refusal: (locale === 'en' ? en : es).refusal,
  deed: deeds.in(locale),
});

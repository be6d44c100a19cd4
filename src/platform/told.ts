/** What platform/ tells of its refusals and deeds. */
import type { HouseWords } from './module.ts';
import { deeds } from './deeds.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';
import type { Locale } from './words.ts';

export const told = (locale: Locale): HouseWords => ({
  refusal: (locale === 'en' ? en : es).refusal,
  deed: deeds.in(locale),
});

/** The words of the frame of every page, in a locale. */
import { pick, type Locale } from '#platform/words.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';

export const frame = (locale: Locale) => pick({ es, en }, locale);

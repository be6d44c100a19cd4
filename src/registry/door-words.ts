/** What the menus and the search call the pages of registry/, in both languages. */
import { catalogue } from '#platform/words.ts';
import { en } from './door-words.en.ts';
import { es } from './door-words.es.ts';

export const words = catalogue({ es, en });

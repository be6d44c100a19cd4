/** Words of the page on open data, in both languages. */
import { catalogue } from '#platform/words.ts';
import { en } from './open-data-words.en.ts';
import { es } from './open-data-words.es.ts';

export const words = catalogue({ es, en });

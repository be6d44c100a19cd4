/** What keeps files from being loaded, in both languages. */
import { catalogue } from '#platform/words.ts';
import { en } from './load-words.en.ts';
import { es } from './load-words.es.ts';

export const words = catalogue({ es, en });

/** Words of the roll, in both languages. */
import { catalogue } from '#platform/words.ts';
import { en } from './list-words.en.ts';
import { es } from './list-words.es.ts';

export const words = catalogue({ es, en });

/** The words of sheets of initiatives and resources, in both languages. */
import { catalogue } from '#platform/words.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';

export const words = catalogue({ es, en });

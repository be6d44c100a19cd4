/** The words of the pages of datasets and of the dictionary, in both languages. */
import { catalogue } from '#platform/words.ts';
import { en } from './datasets-words.en.ts';
import { es } from './datasets-words.es.ts';

export const words = catalogue({ es, en });

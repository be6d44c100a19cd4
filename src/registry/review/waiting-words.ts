/** Words of the staff area's first page, in both languages. */
import { catalogue } from '#platform/words.ts';
import { en } from './waiting-words.en.ts';
import { es } from './waiting-words.es.ts';

export const words = catalogue({ es, en });

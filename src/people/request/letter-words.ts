/** What the letters about requests on one's data say. */
import { catalogue } from '#platform/words.ts';
import { en } from './letter-words.en.ts';
import { es } from './letter-words.es.ts';

export const dataLetters = catalogue({ es, en });

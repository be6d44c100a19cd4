/** The words of what was typed and not sent. */
import { catalogue } from '#platform/words.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';

export const words = catalogue({ es, en });

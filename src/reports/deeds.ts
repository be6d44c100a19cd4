/** What is done in reports/, as the history tells it, in both languages. */
import { catalogue } from '#platform/words.ts';
import { en } from './deeds.en.ts';
import { es } from './deeds.es.ts';

export const deeds = catalogue({ es, en });

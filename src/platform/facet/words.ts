/** The words of what is kept of persons. */
import { catalogue } from '../words.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';

export const words = catalogue({ es, en });

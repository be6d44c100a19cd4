/** Why the workbench refuses or a run failed, in both languages. */
import { catalogue } from '#platform/words.ts';
import { en } from './refusal-words.en.ts';
import { es } from './refusal-words.es.ts';

export const words = catalogue({ es, en });

/** What an import tells of organisations alone, in both languages. */
import { catalogue } from '#platform/words.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';

export const organizationSheetWords = catalogue({ es, en });

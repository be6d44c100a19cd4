/** What site/ keeps data of persons for. */
import type { Use } from '#platform/facet/person-tie.ts';
import { catalogue } from '#platform/words.ts';
import { en } from './use-words.en.ts';
import { es } from './use-words.es.ts';

const words = catalogue({ es, en });

export const voiceUse: Use = { code: 'voice', words: (locale) => words.in(locale).voice };

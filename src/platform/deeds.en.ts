/** What is done in platform/, as the history tells it, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './deeds.es.ts';

export const en = {
  'sample.loaded': 'loaded the sample round table',
} satisfies Catalogue<typeof es>;

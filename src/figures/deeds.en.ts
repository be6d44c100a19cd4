/** What is done in figures/, as the history tells it, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './deeds.es.ts';

export const en = {
  'data.published': 'published poverty figures',
  'data.withdrawn': 'withdrew poverty figures',
} satisfies Catalogue<typeof es>;

/** What the menus call the pages of opendata/, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './door-words.es.ts';

export const en = {
  downloads: 'Download the registry',
  api: 'API',
} satisfies Catalogue<typeof es>;

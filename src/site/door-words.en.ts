/** What the menus call the pages of site/, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './door-words.es.ts';

export const en = {
  site: 'Site',
  settings: 'Settings',
} satisfies Catalogue<typeof es>;

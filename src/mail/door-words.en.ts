/** What the menus call the pages of mail/, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './door-words.es.ts';

export const en = {
  mail: 'Mail',
} satisfies Catalogue<typeof es>;

/** What the menus call the pages of places/, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './door-words.es.ts';

export const en = {
  data: 'Poverty by comuna',
} satisfies Catalogue<typeof es>;

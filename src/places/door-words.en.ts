/** What the menus call the pages of places/, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './door-words.es.ts';

export const en = {
  data: 'Poverty by comuna',
  told: (comunas) =>
    comunas === 0
      ? 'No figures are published yet.'
      : `Income poverty in ${comunas} comunas, with its source and how sure each figure is.`,
} satisfies Catalogue<typeof es>;

/** The words for naming a place in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  regionOf: (name: string) => `${name} Region`,
  regionCalled: { '13': 'Santiago Metropolitan Region', '07': 'Maule Region', '08': 'Biobío Region' },
  provinceOf: (name: string) => `${name} Province`,
  theRegion: (name: string) => `the ${name}`,
  inPlace: (name: string) => `in ${name}`,
} satisfies Catalogue<typeof es>;

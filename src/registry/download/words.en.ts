/** The words of an export in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  file: 'organisations',
  sampleFile: 'sample',
  title: 'Organisations of the ecosystem',
  sheet: 'Organisations',
  notes: 'About these data',
  sample: 'SAMPLE DATA: the organisations marked as sample data are fictional.',
  made: (on, count) => `${count} organisations, as the registry stood on ${on}.`,
  terms: 'Public data, CC BY 4.0: use them freely, naming the mesa.',
  again: 'This file can be corrected and imported again: leave the Identifier column as it is.',
} satisfies Catalogue<typeof es>;

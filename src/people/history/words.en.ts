/** The history's words in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  title: 'History',
  lead: 'Everything done on the platform: who, when, what was there before and what was left after. It cannot be erased or edited.',
  count: (n: number) => (n === 1 ? '1 act' : `${n} acts`),
  find: 'Search by what was done, who, name, e-mail or reason',
  gone: 'No longer there',
  deed: 'What was done',
  thing: 'About what or whom',
  who: 'Who',
  at: 'When',
  month: 'Month',
  empty: 'There is nothing in the history yet.',
  of: 'History of one record',
  ofThing: (name: string) => `History of ${name}`,
  whole: 'All',
  all: 'See the whole history',
  see: (name: string) => `See ${name}`,
  older: 'See older entries',
  field: 'Field',
  before: 'Before',
  after: 'After',
  changes: (n: number) => (n === 1 ? '1 value' : `${n} values`),
} satisfies Catalogue<typeof es>;

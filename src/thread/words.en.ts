/** The thread's words in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  threadOf: (title) => `The thread: where ${title} comes from and what came of it`,
  comesFrom: 'Comes from',
  ledTo: 'Led to',
  more: (count) => (count === 1 ? 'and to 1 more' : `and to ${count} more`),
  here: (sort) => `${sort}, this page`,
} satisfies Catalogue<typeof es>;

/** The published figures in the thread: a dataset is where a chain begins. */
import type { Thread } from '#platform/facet/thread.ts';
import { words } from './release/words.ts';

export const thread: Thread = {
  kinds: [
    {
      kind: 'figure',
      job: 'gap',
      table: 'dataset',
      route: '/datos/conjuntos/[slug]',
      words: (locale) => words.in(locale).thread.figure,
    },
  ],
  edges: [],
  notEdges: [],
};

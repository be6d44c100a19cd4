/** The registry's things in the thread. */
import type { Thread } from '#platform/facet/thread.ts';
import { words } from './organization/words.ts';

export const thread: Thread = {
  kinds: [
    {
      kind: 'organization',
      table: 'organization',
      route: '/articuladores/[slug]',
      words: (locale) => words.in(locale).thread.organization,
    },
  ],
  edges: [],
  notEdges: [
    { table: 'organization', column: 'merged_into', reason: 'The two are one: the edges of one are the other’s.' },
  ],
};

/** Gaps in the thread. */
import type { Thread } from '#platform/facet/thread.ts';
import { words } from './stated/words.ts';

export const thread: Thread = {
  kinds: [
    { kind: 'gap', job: 'gap', table: 'gap', route: '/brechas/[slug]', words: (locale) => words.in(locale).thread.gap },
  ],
  edges: [],
  notEdges: [
    {
      table: 'gap_node',
      column: 'organization_id',
      reason: 'Who proposed a cause or an effect; the gap does not come of that.',
    },
  ],
};

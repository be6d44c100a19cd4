/** The ecosystem's things in the thread: its initiatives, from who leads them. */
import type { Thread } from '#platform/facet/thread.ts';
import { words } from './initiatives/words.ts';

export const thread: Thread = {
  kinds: [
    {
      kind: 'initiative',
      job: 'who',
      table: 'initiative',
      route: '/iniciativas/[slug]',
      words: (locale) => words.in(locale).thread.initiative,
    },
  ],
  edges: [
    {
      from: 'organization',
      to: 'initiative',
      table: 'initiative_runner',
      only: { column: 'role', is: 'lead' },
      fromColumn: 'organization_id',
      toColumn: 'initiative_id',
      words: (locale) => words.in(locale).thread.organizationToInitiative,
    },
  ],
  notEdges: [],
};

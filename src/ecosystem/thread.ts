/** The ecosystem's things in the thread: its initiatives, from who leads them, and its resources, from who offers them. */
import type { Thread } from '#platform/facet/thread.ts';
import { words } from './initiatives/words.ts';
import { words as resources } from './resources/words.ts';

export const thread: Thread = {
  kinds: [
    {
      kind: 'initiative',
      job: 'who',
      table: 'initiative',
      route: '/iniciativas/[slug]',
      words: (locale) => words.in(locale).thread.initiative,
    },
    {
      kind: 'resource',
      job: 'who',
      table: 'resource',
      route: '/recursos/[slug]',
      words: (locale) => resources.in(locale).thread.resource,
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
    {
      from: 'organization',
      to: 'resource',
      table: 'resource',
      fromColumn: 'organization_id',
      toColumn: 'id',
      words: (locale) => resources.in(locale).thread.organizationToResource,
    },
  ],
  notEdges: [
    { table: 'alliance_claim', column: 'other_id', reason: 'A tie between two, none of which comes from the other.' },
    { table: 'alliance_answer', column: 'claimant_id', reason: 'The same, answered.' },
  ],
};

/** The registry's things in the thread. */
import type { Thread } from '#platform/facet/thread.ts';
import { words } from './organization/words.ts';

export const thread: Thread = {
  kinds: [
    {
      kind: 'organization',
      job: 'who',
      table: 'organization',
      route: '/articuladores/[slug]',
      words: (locale) => words.in(locale).thread.organization,
    },
    {
      kind: 'registration-window',
      job: 'mesa',
      table: 'registration_window',
      route: '/articuladores/perfil',
      words: (locale) => words.in(locale).thread.window,
    },
  ],
  edges: [
    {
      from: 'registration-window',
      to: 'organization',
      table: 'registration',
      only: { column: 'state', is: 'accepted' },
      fromColumn: 'window_id',
      toColumn: 'organization_id',
      words: (locale) => words.in(locale).thread.windowToOrganization,
    },
  ],
  notEdges: [
    {
      table: 'organization_not_ally',
      column: 'ally_id',
      reason: 'That two are no allies: neither comes from the other.',
    },
    { table: 'organization', column: 'merged_into', reason: 'The two are one: the edges of one are the other’s.' },
  ],
};

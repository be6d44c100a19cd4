/** The pages of the site that are things of the thread, until challenges and activities have modules of their own. */
import type { NodeKind, Thread } from '#platform/facet/thread.ts';
import { words } from './words.ts';

const pageOf = (kind: 'challenge' | 'activity' | 'learning', route: string): NodeKind => ({
  kind,
  table: 'page',
  only: { column: 'kind', is: kind },
  route,
  words: (locale) => words.in(locale).thread[kind],
});

export const thread: Thread = {
  kinds: [
    pageOf('challenge', '/desafios'),
    pageOf('activity', '/actividades/[slug]'),
    pageOf('learning', '/aprendizajes'),
  ],
  edges: [
    {
      from: 'challenge',
      to: 'activity',
      table: 'page',
      fromColumn: 'under_id',
      toColumn: 'id',
      words: (locale) => words.in(locale).thread.challengeToActivity,
    },
  ],
  notEdges: [
    { table: 'page', column: 'axis_id', reason: 'Such a page is the prose about the axis, nothing that came of it.' },
  ],
};

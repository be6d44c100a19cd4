/** The pages of the site that are things of the thread, until challenges and activities have modules of their own. */
import type { Section } from '#platform/facet/section.ts';
import type { NodeKind, Thread } from '#platform/facet/thread.ts';
import { words } from './words.ts';

const pageOf = (kind: 'challenge' | 'activity' | 'learning', job: Section, route: string): NodeKind => ({
  kind,
  job,
  table: 'page',
  only: { column: 'kind', is: kind },
  route,
  words: (locale) => words.in(locale).thread[kind],
});

export const thread: Thread = {
  kinds: [
    pageOf('challenge', 'do', '/desafios'),
    pageOf('activity', 'do', '/actividades/[slug]'),
    pageOf('learning', 'got', '/aprendizajes'),
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

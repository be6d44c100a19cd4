/** The mesa's things in the thread: its axes and their products. */
import type { Thread } from '#platform/facet/thread.ts';
import { words } from './words.ts';

export const thread: Thread = {
  kinds: [
    { kind: 'axis', job: 'mesa', table: 'axis', route: '/ejes', words: (locale) => words.in(locale).thread.axis },
    {
      kind: 'product',
      job: 'mesa',
      table: 'product',
      route: '/productos/[slug]',
      words: (locale) => words.in(locale).thread.product,
    },
  ],
  edges: [
    {
      from: 'axis',
      to: 'axis',
      table: 'axis',
      fromColumn: 'follows_id',
      toColumn: 'id',
      words: (locale) => words.in(locale).thread.axisToAxis,
    },
    {
      from: 'axis',
      to: 'product',
      table: 'product',
      fromColumn: 'axis_id',
      toColumn: 'id',
      words: (locale) => words.in(locale).thread.axisToProduct,
    },
  ],
  notEdges: [],
};

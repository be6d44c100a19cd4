/** Gaps described for the thread, as the public sees them. */
import type { Describe } from '#platform/facet/thread.ts';
import { gapPath } from './stated/gap.ts';
import { publicGapsById } from './stated/queries.server.ts';

const gap: Describe = async (db, _actor, ids) =>
  (await publicGapsById(db, ids)).map((one) => ({
    id: one.id,
    title: () => one.title,
    path: gapPath(one),
    date: one.publishedAt,
    state: null,
    place: one.territories.length === 1 ? one.territories[0]! : null,
  }));

export const describe = { gap };

/** Initiatives described for the thread, as the public sees them. */
import type { Describe } from '#platform/facet/thread.ts';
import { initiativePath } from './initiative.ts';
import { initiativesById } from './read.server.ts';

const describeInitiatives: Describe = async (db, _actor, ids) =>
  (await initiativesById(db, ids))
    .filter(({ state }) => state !== 'draft')
    .map((one) => ({
      id: one.id,
      title: () => one.name,
      path: initiativePath(one),
      date: one.publishedAt,
      state: null,
      place: one.territories.length === 1 ? one.territories[0]! : null,
    }));

export const describe = { initiative: describeInitiatives };

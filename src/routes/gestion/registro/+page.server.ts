/** The queue of registrations, and the changes that wait. */
import { db } from '#platform/server/db.ts';
import { pendingChanges, queuePageSize, readQueueFilter, reviewQueue } from '#registry/review/queries.server.ts';
import { allWindows } from '#registry/window/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filter = readQueueFilter(event.url.searchParams);
  const queue = await reviewQueue(db, event.locals.actor, filter);
  return {
    filter,
    ...queue,
    pages: Math.max(1, Math.ceil(queue.total / queuePageSize)),
    windows: (await allWindows(db)).map(({ slug, name }) => ({ value: slug, label: name })),
    changes: await pendingChanges(db, event.locals.actor),
    query: event.url.searchParams.toString(),
    decided: event.url.searchParams.get('decidida'),
  };
};

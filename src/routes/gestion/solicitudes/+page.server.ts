/** What persons ask about their own data, those to answer first. */
import { now } from '#platform/clock.ts';
import { dataRequests } from '#people/request/queries.server.ts';
import { daysLeft } from '#people/request/request.ts';
import { db } from '#platform/server/db.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => {
  const requests = await dataRequests(db, actor);
  return { requests: requests.map((one) => ({ ...one, left: daysLeft(one.dueAt, now()) })) };
};

/** The staff area's first page: what waits. */
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { now } from '#platform/clock.ts';
import { registryStanding } from '#registry/review/waiting.server.ts';
import { rights } from '#registry/rights.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
  standing: await registryStanding(db, actor),
  now: now(),
  reviews: may(actor, rights.review),
  opensWindows: may(actor, rights.openWindow),
});

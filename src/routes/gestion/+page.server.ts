/** The staff area's first page: what waits, and how the registry stands. */
import { house } from '#house.ts';
import { may } from '#people/rules.ts';
import { now } from '#platform/clock.ts';
import { db } from '#platform/server/db.ts';
import { registryStanding } from '#registry/review/waiting.server.ts';
import { rights } from '#registry/rights.ts';
import { whatWaits } from '#site/frame/waiting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale } }) => ({
  standing: await registryStanding(db, actor),
  waiting: await whatWaits(db, house, actor, locale),
  now: now(),
  readsRoll: may(actor, rights.review),
  opensWindows: may(actor, rights.openWindow),
});

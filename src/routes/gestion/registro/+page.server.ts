/** The list of registrations, and the changes that wait. */
import { db } from '#platform/server/db.ts';
import { pendingChanges } from '#registry/review/queries.server.ts';
import { registrationsForStaff } from '#registry/roll/queries.server.ts';
import { listOf } from '../lists.ts';
import { decidedIn } from './[folio]/shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  list: await listOf(registrationsForStaff, event),
  changes: await pendingChanges(db, event.locals.actor),
  decided: await decidedIn(event.locals.actor, event.url),
});

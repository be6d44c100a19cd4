/** How many things there are at the places of a job. */
import { house } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { countsOf } from '#site/home/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ counts: await countsOf(db, house) });

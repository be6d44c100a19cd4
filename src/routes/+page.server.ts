/** The home page. */
import { db } from '#platform/server/db.ts';
import { homeOf } from '#site/home/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => homeOf(db);

/** The datasets there are. */
import { db } from '#platform/server/db.ts';
import { listedDatasets } from '#figures/take-away/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => listedDatasets(db);

/** The datasets there are. */
import { db } from '#platform/server/db.ts';
import { listedDatasets } from '#poverty-data/dataset-pages.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => listedDatasets(db);

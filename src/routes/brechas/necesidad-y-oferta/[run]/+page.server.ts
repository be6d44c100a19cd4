/** The comunas of a published run as a table; one that was withdrawn says so at its address. */
import { claimTable } from '#gaps/claims/table.server.ts';
import { publicGapRun } from '#gaps/run/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { withdrawn } from '../../../answer.ts';
import { listOf } from '../../../gestion/lists.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { run, withdrawn: gone } = await publicGapRun(db, event.params.run);
  if (!run) withdrawn(event.locals.locale, gone);
  return { run, list: await listOf(async () => claimTable(run, event.params.run), event) };
};

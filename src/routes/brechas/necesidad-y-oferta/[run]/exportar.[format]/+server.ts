/** The comunas of a published run as a file, with every column. */
import { wholeClaimTable } from '#gaps/claims/table.server.ts';
import { publicGapRun } from '#gaps/run/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { noFile } from '../../../../answer.ts';
import { downloadOf } from '../../../../gestion/lists.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { run } = await publicGapRun(db, event.params.run);
  if (!run) noFile(event.locals.locale);
  return downloadOf(async () => wholeClaimTable(run, event.params.run))(event);
};

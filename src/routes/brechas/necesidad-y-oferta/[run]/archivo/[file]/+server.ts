/** What a published run was made from, and its result, to the byte. */
import { gapRunFile, publicGapRun } from '#gaps/run/queries.server.ts';
import { gapRunFiles } from '#gaps/run/run.ts';
import { db } from '#platform/server/db.ts';
import { noFile } from '../../../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { locale } }) => {
  const { run } = await publicGapRun(db, params.run);
  const file = gapRunFiles.find((one) => one === params.file);
  if (!run || !file) noFile(locale);
  return new Response(await gapRunFile(db, run, file), {
    headers: {
      'content-type': `${file.endsWith('.json') ? 'application/json' : 'text/csv'}; charset=utf-8`,
      'content-disposition': `attachment; filename="${file}"`,
    },
  });
};

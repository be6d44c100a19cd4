/** All the figures of a run: cifras.xlsx, cifras.csv, or cifras.json, whose bytes are those that the recipe's hash is of. */
import { db } from '#platform/server/db.ts';
import { resultsFile } from '#workbench/results/download.server.ts';
import { isResultsFormat } from '#workbench/results/download.ts';
import { told } from '../told.ts';
import { noFile } from '../../../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { id, format }, locals: { actor, locale } }) => {
  if (!isResultsFormat(format)) noFile(locale);
  return told(locale, async () => {
    const { bytes, mediaType, name } = await resultsFile(db, actor, id, format, locale);
    return new Response(bytes, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    });
  });
};

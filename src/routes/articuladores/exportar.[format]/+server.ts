/** The selection in the address as a file to take away. */
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { readSelection } from '#registry/directory/selection.ts';
import { exportFormats, exportOrganizations } from '#registry/download/queries.server.ts';
import { noFile } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals: { locale } }) => {
  const format = exportFormats.find((one) => one === params.format) ?? noFile(locale);
  const selection = readSelection(url.searchParams);
  const { name, mediaType, body } = await exportOrganizations(db, {
    selection,
    format,
    locale,
    origin: url.origin,
    mesa: await mesaOf(db),
  });
  const headers = {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-cache',
  };
  return new Response(body, { headers });
};

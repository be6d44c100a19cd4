/** The network of the address's selection, for other programs. */
import { allianceNetwork } from '#ecosystem/alliances/network-queries.server.ts';
import { networkFile, networkFormats } from '#ecosystem/files/formats.ts';
import { readNetworkSelection, selectedOf } from '#ecosystem/page/selection.ts';
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { noFile } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals: { locale } }) => {
  const format = networkFormats.find((one) => one === params.format) ?? noFile(locale);
  const named = selectedOf(await allianceNetwork(db), readNetworkSelection(url.searchParams));
  const { sample } = await mesaOf(db);
  const { name, mediaType, body } = networkFile(named, format, { origin: url.origin, sample });
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-cache',
    },
  });
};

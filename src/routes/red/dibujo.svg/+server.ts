/** The drawing of the address's selection as a file to take away. */
import { allianceNetwork } from '#ecosystem/alliances/network.server.ts';
import { drawingSvg } from '#ecosystem/drawing/drawing.ts';
import { readNetworkSelection } from '#ecosystem/page/selection.ts';
import { networkShown } from '#ecosystem/page/view.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { noFile } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals: { locale } }) => {
  const hrefOf = (id: string) => url.origin + localHref(`/red/${id}`, locale);
  const { drawing } = networkShown(await allianceNetwork(db), readNetworkSelection(url.searchParams), {
    locale,
    hrefOf,
  });
  return new Response(drawingSvg(drawing ?? noFile(locale)), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': 'attachment; filename="red.svg"',
      'cache-control': 'no-cache',
    },
  });
};

/** The drawing of the address's selection as a file to take away. */
import { allianceNetwork } from '#ecosystem/alliances/network-queries.server.ts';
import { captioned, drawingSvg } from '#ecosystem/drawing/drawing.ts';
import { readNetworkSelection } from '#ecosystem/page/selection.ts';
import { networkCaption, networkShown } from '#ecosystem/page/view.ts';
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { localHref } from '#platform/words.ts';
import { noFile } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals: { locale } }) => {
  const hrefOf = (id: string) => url.origin + localHref(`/red/${id}`, locale);
  const { drawing } = networkShown(await allianceNetwork(db), readNetworkSelection(url.searchParams), {
    locale,
    hrefOf,
  });
  const { name } = await mesaOf(db);
  const file = captioned(
    drawing ?? noFile(locale),
    networkCaption(name, url.origin + localHref('/red', locale), locale),
  );
  return new Response(drawingSvg(file), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': 'attachment; filename="red.svg"',
      'cache-control': 'no-cache',
    },
  });
};

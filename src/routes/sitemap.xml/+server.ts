/** The map of the site for search engines: pages, news, products, organisations. */
import { house } from '#house.ts';
import { inSantiago } from '#platform/clock.ts';
import { db } from '#platform/server/db.ts';
import { siteMap } from '#site/news/feed.ts';
import { publicPaths } from '#site/search/paths.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url }) => {
  const addresses = (await publicPaths(db, house)).map(({ at, ...address }) => ({
    ...address,
    on: at && inSantiago(at).toPlainDate(),
  }));
  return new Response(siteMap(url.origin, addresses), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
};

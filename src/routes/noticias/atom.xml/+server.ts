/** The Atom feed of the news. */
import { houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { atomFeed } from '#site/news/feed.ts';
import { newsPage } from '#site/page/queries.server.ts';
import { readable } from '#site/page/readable.server.ts';
import type { RequestHandler } from './$types';

const epoch = Temporal.Instant.fromEpochMilliseconds(0);

export const GET: RequestHandler = async ({ url }) => {
  const [{ name }, { items }] = await Promise.all([mesaOf(db), newsPage(db, null, 30)]);
  const updated =
    items
      .map(({ publishedAt }) => publishedAt)
      .sort((a, b) => Temporal.Instant.compare(a, b))
      .at(-1) ?? epoch;
  const feed = atomFeed(
    { name, origin: url.origin },
    await readable(db, items, { locale: 'es', figures: houseFigures }),
    updated,
  );
  return new Response(feed, {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
};

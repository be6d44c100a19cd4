/** The picture that networks show beside a link to the site. */
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { pick } from '#platform/words.ts';
import { sharePicture } from '#site/frame/share-picture.server.ts';
import { en } from '#site/words.en.ts';
import { es } from '#site/words.es.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { locale } }) => {
  const png = await sharePicture((await mesaOf(db)).name, pick({ es, en }, locale).home.title);
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
  });
};

/** The picture that networks show beside a link to the site. */
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { sharePicture } from '#site/frame/share-picture.server.ts';
import { words } from '#site/words.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { locale } }) => {
  const png = await sharePicture((await mesaOf(db)).name, words.in(locale).home.title);
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
  });
};

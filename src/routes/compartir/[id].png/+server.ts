/** The picture that networks show beside a link to a page of the site. */
import { isId } from '#platform/id.ts';
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { livePageById } from '#site/page/queries.server.ts';
import { sharePicture } from '#site/frame/share-picture.server.ts';
import { noFile } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { locale } }) => {
  const page = (isId(params.id) && (await livePageById(db, params.id))) || noFile(locale);
  const png = await sharePicture((await mesaOf(db)).name, page.title);
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
  });
};

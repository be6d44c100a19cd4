/** The map as a picture to take away, with its title, legend and source inside. */
import { error } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { statusOfMissing } from '#map/view/choice.ts';
import { readMap } from '#map/view/queries.server.ts';
import { pictureFile, pictureFormats, type PictureFormat } from '#map/picture/file.server.ts';
import { words } from '#map/words.ts';
import { noFile } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals: { locale } }) => {
  if (!Object.hasOwn(pictureFormats, params.format)) noFile(locale);
  const format = params.format as PictureFormat;
  const { view, missing } = await readMap(db, url.searchParams, locale);
  if (missing) error(statusOfMissing(missing), words.in(locale).missing[missing.code](missing.asked));
  if (!view) noFile(locale);
  const file = await pictureFile(view, format);
  const { level, region, measure, period } = view.choice;
  const name = ['mapa', region ?? (level === 'regions' ? 'regiones' : level), measure, period].join('-');
  return new Response(typeof file === 'string' ? file : new Uint8Array(file), {
    headers: {
      'content-type': pictureFormats[format],
      'content-disposition': `inline; filename="${name}.${format}"`,
      'cache-control': 'public, max-age=300',
    },
  });
};

/** A report as it would be published now, to be looked at first. */
import { previewReport } from '#reports/edition/queries.server.ts';
import { mediaTypeOf } from '#mesa/product/product.ts';
import { db } from '#platform/server/db.ts';
import { noFile } from '../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { kind }, url, locals: { actor, locale } }) => {
  const asked = url.searchParams.get('idioma') === 'en' ? 'en' : 'es';
  const { name, bytes } = (await previewReport(db, actor, kind, asked)) ?? noFile(locale);
  const headers = {
    'content-type': mediaTypeOf(name),
    'content-disposition': `${name.endsWith('.pdf') ? 'inline' : 'attachment'}; filename="${name}"`,
    'cache-control': 'private, no-store',
  };
  return new Response(new Uint8Array(bytes), { headers });
};

/** The shapes that maps share, for a browser to keep: the address of a version never changes its content. */
import { keptPage } from '#platform/server/http/page-cache.ts';
import { shapesFile } from '#map/picture/shapes.ts';
import { noFile } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { name }, url, request, locals: { locale } }) => {
  const file = shapesFile(name) ?? noFile(locale);
  const asked = { headers: request.headers, url: url.pathname }; // whatever the query, kept once
  const response = await keptPage(asked, file.version, () => answer(file), 'smallest');
  const lasting = url.searchParams.get('v') === file.version;
  response.headers.set('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=60');
  return response;
};

const answer = ({ svg, version }: { svg: string; version: string }) =>
  Promise.resolve(new Response(svg, { headers: { 'content-type': 'image/svg+xml', etag: `"${version}"` } }));

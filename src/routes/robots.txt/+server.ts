/** What search engines may read: everything public. */
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) =>
  new Response(
    `User-agent: *\nDisallow: /gestion\nDisallow: /cuenta\nDisallow: /registro/\nSitemap: ${url.origin}/sitemap.xml\n`,
    {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  );

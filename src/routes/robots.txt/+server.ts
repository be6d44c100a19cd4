/** What search engines may read: everything public. */
import { localHref, locales } from '#platform/words.ts';
import type { RequestHandler } from './$types';

const barred = ['/gestion', '/cuenta', '/registro/'].flatMap((path) =>
  locales.map((locale) => `Disallow: ${localHref(path, locale)}\n`),
);

export const GET: RequestHandler = ({ url }) =>
  new Response(`User-agent: *\n${barred.join('')}Sitemap: ${url.origin}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

/** The news as an Atom feed, and the map of the site: both written by hand, since they are a page each. Pure. */
import { alternatesOf, localHref, locales, type Locale } from '#platform/words.ts';
import { plainText } from '../page/markdown.ts';
import { pathOf } from '../page/page.ts';
import type { ReadablePage } from '../page/readable.server.ts';

export interface FeedOf {
  readonly name: string;
  /** The public address, without a slash at its end. */
  readonly origin: string;
}

/** An Atom 1.0 feed (RFC 4287) of news, newest first. */
export function atomFeed({ name, origin }: FeedOf, news: readonly ReadablePage[], updated: Temporal.Instant): string {
  const entries = news.map((item) => {
    const address = escapeXml(origin + pathOf(item));
    return `  <entry>
    <id>urn:uuid:${item.id}</id>
    <title>${escapeXml(item.title)}</title>
    <link href="${address}"/>
    <published>${item.firstPublishedAt.toString()}</published>
    <updated>${item.publishedAt.toString()}</updated>
    <summary>${escapeXml(item.summary || plainText(item.body).slice(0, 280))}</summary>
    <content type="html" xml:base="${address}">${escapeXml(item.html)}</content>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-CL">
  <id>${escapeXml(`${origin}/noticias`)}</id>
  <title>${escapeXml(`${name}: noticias`)}</title>
  <link rel="self" type="application/atom+xml" href="${escapeXml(`${origin}/noticias/atom.xml`)}"/>
  <link href="${escapeXml(`${origin}/noticias`)}"/>
  <author><name>${escapeXml(name)}</name></author>
  <updated>${updated.toString()}</updated>
${entries.join('\n')}
</feed>
`;
}

/** What a sitemap says of an address, and of its pair in the other language where there is one. */
export interface MappedPath {
  readonly path: string;
  /** The day it last changed, where it is known. */
  readonly on?: Temporal.PlainDate | undefined;
  readonly only?: Locale;
}

/** A sitemap (sitemaps.org 0.9) whose pairs of languages name each other (hreflang). */
export function siteMap(origin: string, addresses: readonly MappedPath[]): string {
  const urls = addresses.flatMap(({ path, on, only }) => {
    const day = on ? `<lastmod>${on.toString()}</lastmod>` : '';
    const pair = only ? [] : alternatesOf(origin, path);
    const links = pair.map(
      ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeXml(href)}"/>`,
    );
    return (only ? [only] : locales).map(
      (locale) => `  <url><loc>${escapeXml(origin + localHref(path, locale))}</loc>${day}${links.join('')}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}

/** XML allows no control signs, escaped or not. */
const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

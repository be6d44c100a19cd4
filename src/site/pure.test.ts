/** Dates, differences, rules and feeds of the site: the pure parts. */
import { describe, expect, test } from 'vitest';
import { differences, shortened } from './page/difference.ts';
import { atomFeed, siteMap } from './news/feed.ts';
import { shortSlug } from '#platform/slug.ts';
import { pathOf, type PageText } from './page/page.ts';
import { whyNotArchive, whyNotCreate, whyNotPublish } from './page/rules.ts';
import { sayWhen, sayWhenShort } from './page/when.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const instant = (text: string) => Temporal.Instant.from(text);

describe('when', () => {
  test.each([
    ['2021-09-23', null, '23 de septiembre de 2021', '23 sept 2021'],
    ['2021-09-01', '2021-09-22', 'del 1 al 22 de septiembre de 2021', '1–22 sept 2021'],
    ['2021-10-01', '2021-10-31', 'octubre de 2021', 'octubre de 2021'],
    ['2021-01-01', '2021-12-31', '2021', '2021'],
    ['2021-11-30', '2021-12-02', 'del 30 de noviembre de 2021 al 2 de diciembre de 2021', '30 nov 2021 – 2 dic 2021'],
  ])('%s to %s', (from, to, long, short) => {
    const plain = (text: string) =>
      text
        .replace(/\.|-(?=\D)/g, '')
        .replace(/-/g, ' ')
        .replace(/ de (?=2021$)/, ' de ');
    expect(sayWhen(day(from), to ? day(to) : null, 'es')).toBe(long);
    expect(plain(sayWhenShort(day(from), to ? day(to) : null, 'es'))).toBe(plain(short));
  });
});

describe('differences', () => {
  const text: PageText = {
    title: 'Uno',
    summary: '',
    body: 'La mesa trabaja.',
    source: '',
    startsOn: null,
    endsOn: null,
  };
  test('are told field by field, word by word', () => {
    const found = differences(text, {
      ...text,
      title: 'Dos',
      body: 'La mesa no trabaja.',
      startsOn: day('2021-09-01'),
    });
    expect(found.map(({ field }) => field)).toEqual(['title', 'body', 'startsOn']);
    expect(found[1]!.pieces.filter(({ kind }) => kind === 'added').map(({ text: piece }) => piece.trim())).toEqual([
      'no',
    ]);
    expect(found[1]!.pieces.some(({ kind }) => kind === 'removed')).toBe(false);
  });
  test('are none between equals', () => expect(differences(text, { ...text })).toEqual([]));
  test('leave out the middle of what did not change', () =>
    expect(shortened('a'.repeat(1000)).length).toBeLessThan(340));
});

describe('rules', () => {
  const now = instant('2026-11-22T15:00:00Z');
  test('publishing wants everything resolved, a page in sight and a time to come', () => {
    expect(whyNotPublish({ archived: false }, [], now, now)).toBeNull();
    expect(whyNotPublish({ archived: false }, [], now.add({ hours: 24 }), now)).toBeNull();
    expect(whyNotPublish({ archived: false }, [{ code: 'figure-unknown', text: 'x' }], now, now)).toBe('unresolved');
    expect(whyNotPublish({ archived: true }, [], now, now)).toBe('archived');
    expect(whyNotPublish({ archived: false }, [], now.subtract({ minutes: 5 }), now)).toBe('time-past');
  });
  test('pages the site points to stay', () => {
    expect(whyNotArchive({ kind: 'page', slug: 'la-mesa' })).toBe('page-needed');
    expect(whyNotArchive({ kind: 'news', slug: 'la-mesa' })).toBeNull();
  });
  test('no page can take the address of another or of a part of the site', () => {
    expect(whyNotCreate('page', 'gestion', false, ['gestion'])).toBe('address-taken');
    expect(whyNotCreate('page', 'ejes', false, ['ejes'])).toBeNull();
    expect(whyNotCreate('page', 'nuestra-historia', true, [])).toBe('address-taken');
    expect(whyNotCreate('page', 'nuestra-historia', false, ['gestion'])).toBeNull();
    expect(whyNotCreate('news', 'gestion', false, ['gestion'])).toBeNull();
  });
});

test('addresses are made from titles', () => {
  expect(shortSlug('¿Cómo podríamos lograrlo? Ñandú & Cía.')).toBe('como-podriamos-lograrlo-nandu-cia');
  expect(pathOf({ kind: 'axis', slug: 'identificacion' })).toBe('/ejes#identificacion');
});

test('feeds escape what they carry', () => {
  const page = {
    id: '1',
    kind: 'news',
    slug: 'a',
    title: 'A & <b>',
    summary: '"x"\u0007',
    body: '',
    html: '<p>á</p>',
  } as never as Parameters<typeof atomFeed>[1][number];
  const dated = {
    ...page,
    firstPublishedAt: instant('2021-09-01T16:00:00Z'),
    publishedAt: instant('2021-09-02T16:00:00Z'),
  };
  const feed = atomFeed({ name: 'Mesa', origin: 'https://mesa.cl' }, [dated], dated.publishedAt);
  expect(feed).toContain('<title>A &amp; &lt;b&gt;</title>');
  expect(feed).toContain('<content type="html" xml:base="https://mesa.cl/noticias/a">&lt;p&gt;á&lt;/p&gt;</content>');
  expect(feed).not.toContain('\u0007');
});

test('a sitemap names each language of an address to the other, and what is in one alone once', () => {
  const map = siteMap('https://mesa.cl', [
    { path: '/a?b&c', on: day('2021-09-01') },
    { path: '/noticias/b', only: 'es' },
  ]);
  const urls = [...map.matchAll(/<url>(.*)<\/url>/g)].map(([, url]) => url!);
  const pair = [
    ['es-CL', 'a?b&amp;c'],
    ['en', 'en/a?b&amp;c'],
    ['x-default', 'a?b&amp;c'],
  ].map(([lang, path]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="https://mesa.cl/${path}"/>`);
  expect(urls).toEqual([
    `<loc>https://mesa.cl/a?b&amp;c</loc><lastmod>2021-09-01</lastmod>${pair.join('')}`,
    `<loc>https://mesa.cl/en/a?b&amp;c</loc><lastmod>2021-09-01</lastmod>${pair.join('')}`,
    '<loc>https://mesa.cl/noticias/b</loc>',
  ]);
});

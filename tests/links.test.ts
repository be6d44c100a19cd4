/** Every link that a page shows leads somewhere, whoever is shown it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { followLinks, kindsByRoute } from './crawl.ts';
import { behindTheSite } from './inside.ts';
import { site } from './own-site.ts';

vi.setConfig({ testTimeout: 300_000 });
const inside = behindTheSite();
const { url } = site;
const kindOf = kindsByRoute('src/routes');

const cast = {
  secretariat: 'amanda@mesa.example',
  reviewer: 'bruno@mesa.example',
  analyst: 'catalina@mesa.example',
  owner: 'diego@telar-ciudadano.example',
  editor: 'elena@telar-ciudadano.example',
  reader: 'fabian@telar-ciudadano.example',
  nobody: 'gladys@correo.example',
};

test('as a visitor', async () => {
  const { dead, asked } = await followLinks({ url, from: ['/', '/en', '/sitemap.xml'], kindOf, most: 4 });
  expect(dead).toEqual([]);
  expect(asked).toBeGreaterThan(100);
});

test('as somebody who registers an organisation', async () => {
  const begun = await fetch(`${url}/registro?/begin`, {
    method: 'POST',
    body: new URLSearchParams({ email: 'links@correo.example' }),
    headers: { origin: url, accept: 'text/html' },
    redirect: 'manual',
  });
  const cookie = begun.headers.getSetCookie().map((one) => one.split(';')[0]);
  const from = [begun.headers.get('location')!];
  const { dead, asked } = await followLinks({ url, cookie: cookie.join('; '), from, kindOf, most: 1 });
  expect(dead).toEqual([]);
  expect(asked).toBeGreaterThan(10);
});

test.each(Object.entries(cast))('as %s', async (_, email) => {
  const cookie = await inside.cookieOf(email);
  const { dead, asked } = await followLinks({ url, cookie, from: ['/cuenta', '/'], kindOf, most: 1 });
  expect(dead).toEqual([]);
  expect(asked).toBeGreaterThan(50);
});

test('a planted link to nowhere is seen, and one that is not for whoever sees it', async () => {
  const pages: Record<string, [number, string]> = {
    '/': [
      200,
      '<a href="/much.csv" download>all</a> <a class="x" href="/gone?a=1&amp;b=2">gone</a> <img alt="" src="/mine.png">',
    ],
    '/mine.png': [403, ''],
    '/much.csv': [400, ''],
  };
  const server = createServer(({ url }, answer) => {
    const [status, text] = pages[url!] ?? [404, ''];
    answer.writeHead(status, { 'content-type': 'text/html' }).end(text);
  }).listen(0, '127.0.0.1');
  await new Promise((heard) => server.once('listening', heard));
  const planted = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { dead } = await followLinks({ url: planted, from: ['/'], kindOf, most: 2 });
  server.close();
  expect(dead).toEqual([
    '400 /much.csv, linked from /',
    '404 /gone?a=1&b=2, linked from /',
    '403 /mine.png, linked from /',
  ]);
});

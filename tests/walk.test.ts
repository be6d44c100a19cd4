/** Every kind of page and file, asked as everybody: no link leads nowhere, nobody is let in or shown what is not theirs, no answer lacks what keeps it safe. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Db } from '#platform/server/db.ts';
import { followLinks, kindsByRoute, type Answered, type Walked } from './crawl.ts';
import { behindTheSite } from './inside.ts';
import { site } from './own-site.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const inside = behindTheSite();
const { url } = site;
const kindOf = kindsByRoute('src/routes');

/** Whoever is not of the mesa's staff. */
const outsiders = {
  owner: 'diego@telar-ciudadano.example',
  editor: 'elena@telar-ciudadano.example',
  reader: 'fabian@telar-ciudadano.example',
  nobody: 'gladys@correo.example',
};
const cast = {
  secretariat: 'amanda@mesa.example',
  reviewer: 'bruno@mesa.example',
  analyst: 'catalina@mesa.example',
  ...outsiders,
};

/** Who is shown on a public page what the secretariat or an owner is, or less: theirs are looked at for these. */
const shownNoMore = new Set(['editor', 'reader', 'nobody']);

/** What a visitor met, and the files among that, which are the same for everybody. */
let visited: Walked;
let files: ReadonlySet<string>;
/** What the secretariat met on its way, which the others are then tried with. */
let met: Walked;

beforeAll(async () => {
  const from = ['/', '/en', '/sitemap.xml', '/entrar', '/registro'];
  visited = await followLinks({ url, from, kindOf, most: 4, look: safe });
  const isFile = ([, path]: [string, string]) => /\.\w{2,4}(\?|$)/.test(path);
  files = new Set([...visited.found].filter(isFile).map(([kind]) => kind));
  met = await walkedBy(cast.secretariat, ['/gestion', '/cuenta', '/']);
});

async function walkedBy(email: string, from = ['/cuenta', '/'], but = files): Promise<Walked> {
  const cookie = await inside.cookieOf(email);
  return followLinks({ url, cookie, from, kindOf, most: 1, but, look: personal });
}

/** A page that greets whoever holds its secret, by the address that it was sent to. */
const greets = (path: string) => /^(\/en)?\/invitacion\//.test(path);

/** What some of them belong to. */
const theirs = ['fundacion-telar-ciudadano', 'escuela-abierta-de-datos-sociales'];

const privateContacts = async (db: Db) => {
  const rows = await db
    .selectFrom('organization_contact as c')
    .innerJoin('organization as o', 'o.id', 'c.organization_id')
    .select(['o.slug', 'c.email', 'c.phone', 'o.public_email', 'o.public_phone'])
    .execute();
  return rows.flatMap(({ slug, email, phone, public_email, public_phone }) =>
    [email === public_email ? '' : email, phone === public_phone ? '' : phone]
      .filter((text) => text && text.length > 6)
      .map((text) => ({ text, organization: slug })),
  );
};

/** What keeps an answer safe, whoever asked. */
function safe({ path, status, headers, text }: Answered): string[] {
  const html = headers.get('content-type')?.includes('html') ?? false;
  const cookie = headers.getSetCookie().length > 0;
  return [
    ...(status >= 500 ? [`${status} ${path}`] : []),
    ...(headers.get('x-content-type-options') === 'nosniff' || status >= 300 ? [] : [`${path} without nosniff`]),
    ...(html && status === 200 && !/frame-ancestors/.test(headers.get('content-security-policy') ?? '')
      ? [`${path} says not who may frame it`]
      : []),
    ...(cookie && headers.get('cache-control') !== 'private, no-store'
      ? [`${path} sets a cookie and may be kept`]
      : []),
    ...(html ? gluedDots(text).map((words) => `${path} lacks a space beside its dot: ${words}`) : []),
    ...(html ? falsePdfs(text).map((link) => `${path} calls a page PDF: ${link}`) : []),
  ];
}

/** Where a dot between two things stands against one of them: a template drops the space where a block begins. */
function gluedDots(html: string): string[] {
  const text = html.replaceAll(
    /<(script|style)\b[^]*?<\/\1>|<!--[^]*?-->|<\/?(?:a|b|strong|em|small|time|span|code)\b[^>]*>/g,
    '',
  );
  return [...text.matchAll(/[^<>]{0,20}[^\s>]·[^<>]{0,20}|[^<>]{0,20}·[^\s<][^<>]{0,20}/g)].map(([words]) => words);
}

/** Links of ours that are called PDF and lead to a page. */
const falsePdfs = (html: string): string[] =>
  [...html.matchAll(/<a\s[^>]*href="(\/[^"]*)"[^>]*>([^]*?)<\/a>/g)]
    .filter(([, href, named]) => /\bPDF\b/.test(named!) && !/\.pdf(\?|$)/.test(href!))
    .map(([link]) => link);

/** A page for somebody who is signed in is kept by no cache. */
function personal(answer: Answered): string[] {
  const html = answer.headers.get('content-type')?.includes('html') ?? false;
  const kept = html && answer.status === 200 && answer.headers.get('cache-control') !== 'private, no-store';
  return [...safe(answer), ...(kept ? [`${answer.path} is somebody’s and may be kept`] : [])];
}

async function answerTo(path: string, cookie: string): Promise<Answered> {
  const { status, headers, ...answer } = await fetch(url + path, { headers: { cookie }, redirect: 'manual' }).then(
    async (response) => ({ status: response.status, headers: response.headers, text: await response.text() }),
  );
  return { path, status, headers, text: answer.text };
}

test('as a visitor', () => {
  expect([visited.dead, visited.amiss]).toEqual([[], []]);
  expect(visited.asked).toBeGreaterThan(100);
  expect(files.size).toBeGreaterThan(10);
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

test.each(Object.entries(cast))('as %s', async (who, email) => {
  const isShownNoMore = shownNoMore.has(who);
  const but = isShownNoMore ? new Set(visited.found.keys()) : files;
  const { dead, amiss, asked } = who === 'secretariat' ? met : await walkedBy(email, ['/cuenta', '/'], but);
  expect([dead, amiss]).toEqual([[], []]);
  expect(asked).toBeGreaterThan(isShownNoMore ? 5 : 50);
});

test('nobody else enters a page of the staff, or reads a private contact', async () => {
  const addresses = [...met.found.values()].filter((path) => !path.startsWith('/salir'));
  expect(addresses.length).toBeGreaterThan(80);
  const contacts = await inside.ask(privateContacts);
  expect(contacts.length).toBeGreaterThan(20);
  const closed: string[] = [];
  const wrong: string[] = [];
  const tried = async (who: string, cookie: string, path: string) => {
    const answer = await answerTo(path, cookie);
    wrong.push(...(cookie ? personal(answer) : safe(answer)));
    if (/^\/gestion(\/|\?|$)/.test(path) && answer.status === 200) wrong.push(`${who} enters ${path}`);
    const shown = contacts.filter(
      ({ text, organization }) => answer.text.includes(text) && !theirs.includes(organization) && !greets(path),
    );
    wrong.push(...shown.map(({ organization }) => `${who} reads a contact of ${organization} at ${path}`));
    return answer.status;
  };
  for (const path of addresses) if ((await tried('visitor', '', path)) !== 200) closed.push(path);
  expect(closed.length).toBeGreaterThan(30);
  for (const [who, email] of Object.entries(outsiders)) {
    const cookie = await inside.cookieOf(email);
    for (const path of closed) await tried(who, cookie, path);
  }
  expect(wrong).toEqual([]);
});

test('what is behind a secret is kept nowhere', async () => {
  const secret = [
    '/entrar/enlace?codigo=x',
    '/invitacion/x',
    '/registro/aviso/x',
    '/registro/aviso/baja/x',
    '/mi-organizacion/confirmar/x',
  ];
  for (const path of secret.flatMap((one) => [one, `/en${one}`]))
    expect([path, (await answerTo(path, '')).headers.get('cache-control')]).toEqual([path, 'private, no-store']);
});

test('what is planted amiss is seen', () => {
  const answer = (headers: Record<string, string>, status = 200): Answered => ({
    path: '/x',
    status,
    text: '',
    headers: new Headers(headers),
  });
  const html = {
    'content-type': 'text/html',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "frame-ancestors 'none'",
  };
  expect(safe(answer(html))).toEqual([]);
  expect(safe(answer({}, 503))).toEqual(['503 /x']);
  expect(safe(answer({ 'content-type': 'text/html' }))).toEqual(['/x without nosniff', '/x says not who may frame it']);
  expect(safe(answer({ ...html, 'set-cookie': 'a=b' }))).toEqual(['/x sets a cookie and may be kept']);
  expect(gluedDots('Folio 7 · <b>Maule</b> <!-- [ --> · hoy')).toEqual([]);
  expect(gluedDots('<p><span>Folio 7</span>· Maule</p>')).toEqual(['Folio 7· Maule']);
  expect(personal(answer({ ...html, 'cache-control': 'public' }))).toEqual(['/x is somebody’s and may be kept']);
  expect(personal(answer({ ...html, 'cache-control': 'private, no-store' }))).toEqual([]);
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

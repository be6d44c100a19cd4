/** Every kind of page and file, asked as everybody: nobody is let in or shown what is not theirs, and no answer lacks what keeps it safe. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { Db } from '#platform/server/db.ts';
import { followLinks, kindsByRoute, type Answered } from './crawl.ts';
import { behindTheSite } from './inside.ts';
import { site } from './own-site.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const inside = behindTheSite();
const { url } = site;
const kindOf = kindsByRoute('src/routes');

/** Whoever is not of the mesa's staff. */
const outsiders = {
  visitor: '',
  owner: 'diego@telar-ciudadano.example',
  editor: 'elena@telar-ciudadano.example',
  reader: 'fabian@telar-ciudadano.example',
  nobody: 'gladys@correo.example',
};

/** A page that greets whoever holds its secret, by the address that it was sent to. */
const greets = (path: string) => /^(\/en)?\/invitacion\//.test(path);

/** What some of them belong to. */
const theirs = ['fundacion-telar-ciudadano', 'escuela-abierta-de-datos-sociales'];

/** One address of each kind that the secretariat finds. */
let addresses: readonly string[] = [];
/** Those of them that are not everybody’s. */
const closed: string[] = [];
/** Private addresses and telephones, by whom they may be shown to. */
let contacts: readonly { readonly text: string; readonly organization: string }[] = [];

beforeAll(async () => {
  const cookie = await inside.cookieOf('amanda@mesa.example');
  const { found, amiss } = await followLinks({
    url,
    cookie,
    from: ['/gestion', '/cuenta', '/'],
    kindOf,
    most: 1,
    look: personal,
  });
  expect(amiss).toEqual([]);
  addresses = [...found.values()].filter((path) => !path.startsWith('/salir'));
  expect(addresses.length).toBeGreaterThan(80);
  for (const path of addresses) if ((await answerTo(path, '')).status !== 200) closed.push(path);
  expect(closed.length).toBeGreaterThan(30);
  contacts = await inside.ask(privateContacts);
  expect(contacts.length).toBeGreaterThan(20);
});

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
function safe({ path, status, headers }: Answered): string[] {
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
  ];
}

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

test.each(Object.entries(outsiders))(
  '%s enters no page of the staff, and reads no private contact',
  async (who, email) => {
    const cookie = email ? await inside.cookieOf(email) : '';
    const wrong: string[] = [];
    for (const path of email ? closed : addresses) {
      const answer = await answerTo(path, cookie);
      wrong.push(...(email ? personal(answer) : safe(answer)));
      if (/^\/gestion(\/|\?|$)/.test(path) && answer.status === 200) wrong.push(`${who} enters ${path}`);
      const shown = contacts.filter(
        ({ text, organization }) => answer.text.includes(text) && !theirs.includes(organization) && !greets(path),
      );
      wrong.push(...shown.map(({ organization }) => `${who} reads a contact of ${organization} at ${path}`));
    }
    expect(wrong).toEqual([]);
  },
);

test('a visitor’s pages, and those behind a secret, in both languages', async () => {
  const { amiss, asked } = await followLinks({
    url,
    from: ['/', '/en', '/entrar', '/registro'],
    kindOf,
    most: 1,
    look: safe,
  });
  expect(amiss).toEqual([]);
  expect(asked).toBeGreaterThan(60);
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

test('what is planted is seen', () => {
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
  expect(personal(answer({ ...html, 'cache-control': 'public' }))).toEqual(['/x is somebody’s and may be kept']);
  expect(personal(answer({ ...html, 'cache-control': 'private, no-store' }))).toEqual([]);
});

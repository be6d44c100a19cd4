/** Floods are closed off, sender by sender; whoever sends forms too fast waits and is let through. */
import { expect, test } from 'vitest';
import { storyTime, story } from '../../test/story.ts';
import { answerToFlood, type Sender } from './flood.ts';
import { limits } from './limits.ts';
import { votesOf } from './test/room.stage.ts';

const { db, at } = await story();

const from = (address: string, route = '/entrar'): Sender => ({ address, personId: undefined, route, locale: 'es' });

function formOf(fields: Record<string, string | File>, cookie = ''): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers = { accept: 'text/html,*/*', cookie, 'content-length': '200' };
  return new Request('http://minga.test/entrar?/link', { method: 'POST', headers, body });
}

/** Sends until there is no room, and once more. */
async function flooded(points: number, request: () => Request, sender: Sender): Promise<Response> {
  for (let n = 0; n < points; n++)
    if (await answerToFlood(db, request(), sender)) throw new Error(`refused at ${n} of ${points}`);
  const answered = await answerToFlood(db, request(), sender);
  if (!answered) throw new Error('not refused');
  return answered;
}

test('a form beyond the limit is answered by a page that keeps what was typed, and goes through after its seconds, once', async () => {
  const typed = { email: 'pía@ejemplo.cl', volver: '"><script>', which: 'a' };
  const page = await flooded(limits.form.points, () => formOf(typed), from('10.0.0.1'));
  expect(page.status).toBe(429);
  expect(page.headers.get('retry-after')).toBe('10');
  const html = await page.text();
  expect(html).toContain('<form method="post" action="/entrar?/link">');
  expect(html).toContain('name="email" value="pía@ejemplo.cl"');
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;"');
  expect(html).toContain('Espera 10 segundos');
  const cookie = page.headers.get('set-cookie')!.split(';')[0]!;
  expect((await answerToFlood(db, formOf(typed, cookie), from('10.0.0.1')))?.status).toBe(429);
  at('2026-11-22T15:00:11Z');
  expect(await answerToFlood(db, formOf(typed, cookie), from('10.0.0.1'))).toBeNull();
  expect((await answerToFlood(db, formOf(typed, cookie), from('10.0.0.1')))?.status).toBe(429);
  const forged = cookie.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect((await answerToFlood(db, formOf(typed, forged), from('10.0.0.1')))?.status).toBe(429);
  expect(await answerToFlood(db, formOf(typed), from('10.0.0.2'))).toBeNull();
  at(storyTime);
});

test('a ticket of one network does not open for another', async () => {
  const page = await flooded(limits.form.points, () => formOf({ a: 'b' }), from('10.0.1.1'));
  await flooded(limits.form.points, () => formOf({ a: 'b' }), from('10.0.1.2'));
  const cookie = page.headers.get('set-cookie')!.split(';')[0]!;
  at('2026-11-22T15:01:00Z');
  expect((await answerToFlood(db, formOf({ a: 'b' }, cookie), from('10.0.1.2')))?.status).toBe(429);
  expect(await answerToFlood(db, formOf({ a: 'b' }, cookie), from('10.0.1.1'))).toBeNull();
  at(storyTime);
});

test('no password and no file is carried in a page: one goes back', async () => {
  const one = from('10.0.2.1');
  await flooded(limits.form.points, () => formOf({ a: 'b' }), one);
  const kinds: Record<string, string | File>[] = [{ password: 'mi clave' }, { file: new File(['x'], 'x.pdf') }];
  for (const fields of kinds) {
    const page = await answerToFlood(db, formOf(fields), one);
    const html = await page!.text();
    expect(html).toContain('Vuelve atrás');
    expect(html).not.toMatch(/mi clave|<form/);
  }
});

test('many phones of one room, each with its card, are not refused; without a card they share one limit', async () => {
  await votesOf(db, 30, 20);
  const room = from('200.1.2.3', '/sala/[code]');
  const forged = `portador-card=card-1.${'0'.repeat(64)}`;
  expect((await flooded(limits.form.points, () => formOf({ vote: '1' }, forged), room)).status).toBe(429);
});

test('the open API answers a flood with a problem document, however its address is written', async () => {
  const api = () => new Request('http://localhost/en/%61pi/v1/organizations');
  const problem = await flooded(limits.api.points, api, from('10.0.3.1', '/api/v1/organizations'));
  expect(problem.headers.get('content-type')).toBe('application/problem+json');
  expect(Number(problem.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await problem.json()).toMatchObject({ status: 429, title: 'Too Many Requests' });
});

test('pictures, tables and documents that are made are counted; reading pages is not', async () => {
  const get = () => new Request('http://localhost/x', { headers: { accept: 'text/html' } });
  const drawn = await flooded(limits.drawing.points, get, from('10.0.4.1', '/articuladores/[slug]/compartir.png'));
  expect(await drawn.text()).toMatch(/^Demasiadas solicitudes/);
  expect((await answerToFlood(db, get(), from('10.0.4.1', '/datos/mapa.[format]')))?.status).toBe(429);
  expect(await answerToFlood(db, get(), from('10.0.4.1', '/datos/diagnostico/[territory]/diagnostico.pdf'))).toBeNull();
  for (let n = 0; n < 700; n++)
    expect(await answerToFlood(db, get(), from('10.0.4.1', '/articuladores/[slug]'))).toBeNull();
});

test('what secrets open is counted by network, so that none is found by trying', async () => {
  const get = () => new Request('http://localhost/x', { headers: { accept: 'text/html' } });
  const refused = await flooded(limits.secret.points, get, from('10.0.6.1', '/sumarse/[token]'));
  expect(refused.status).toBe(429);
  expect((await answerToFlood(db, get(), from('10.0.6.1', '/invitacion/[token]')))?.status).toBe(429);
  expect(await answerToFlood(db, get(), from('10.0.6.2', '/sumarse/[token]'))).toBeNull();
});

test('who is signed in is counted as a person', async () => {
  const signedIn = { ...from('10.0.5.1'), personId: 'p1' };
  await flooded(limits.staff.points, () => formOf({ a: 'b' }), signedIn);
  expect(await answerToFlood(db, formOf({ a: 'b' }), { ...signedIn, personId: 'p2' })).toBeNull();
  expect(await answerToFlood(db, formOf({ a: 'b' }), from('10.0.5.1'))).toBeNull();
});

/** The story of somebody without an account who asks about their data, and of the secretariat that must answer in time. */
import { expect, test } from 'vitest';
import { listPage } from '#platform/list/page.server.ts';
import { cast, story } from '#platform/test/story.ts';
import { personTies as groundTies } from '#platform/ties.ts';
import { addUser } from '../roles/commands.server.ts';
import { personTies as ownTies } from '../data/ties.server.ts';
import { inviteFirstOwner } from '../invitation/for-others.server.ts';
import { enroll, mailedToken, mailsTo, organizationNamed, refusalOf } from '../entering/test/browser.stage.ts';
import { forgetPast } from '../data/forget.server.ts';
import { answerRequest, eraseAsAsked, extendRequest } from './answer.server.ts';
import { askAboutData, proveRequest } from './commands.server.ts';
import { requestsForStaff } from './list.server.ts';
import { dataOfLink, requestOfLink, requestDates, requestPage, requestsWaiting } from './queries.server.ts';
import { daysLeft, dueAfter, type RequestKind } from './request.ts';

const { db, at } = await story();
const began = '2026-11-22T15:00:00Z';
await enroll(db, ...Object.values(cast));
const ties = [...groundTies, ...ownTies];
let people = 0;

async function ask(kind: RequestKind, email = `contacto${++people}@puentes.example`) {
  at(began);
  await askAboutData(db, { email, kind, said: `Soy ${email}` }, 'es');
  return { email, token: (await mailedToken(db, 'people.data-prove', email))! };
}

async function standing(kind: RequestKind, email?: string) {
  const asked = await ask(kind, email);
  const { request } = await proveRequest(db, asked.token, ties);
  return { ...asked, id: request.id, folio: request.folio };
}

/** What the list shows of an address: what is asked, and how it stands. */
const listed = async (query: string) => {
  const { rows } = await listPage(db, await requestsForStaff(db, cast.sofia), new URLSearchParams(query), 'es');
  return rows.map(({ cells }) => `${cells[1]!.text}: ${cells.at(-1)!.text}`);
};

const page = (folio: number) => requestPage(db, cast.sofia, folio, ties);

test('the deadline is thirty calendar days in Santiago, over the change of the clocks', () => {
  expect(dueAfter(Temporal.Instant.from(began)).toString()).toBe('2026-12-22T15:00:00Z');
  expect(dueAfter(Temporal.Instant.from('2026-08-20T15:00:00Z')).toString()).toBe('2026-09-19T14:00:00Z');
  const due = Temporal.Instant.from('2026-12-22T15:00:00Z');
  expect(
    ['2026-12-22T02:00:00Z', '2026-12-22T23:00:00Z', '2026-12-24T15:00:00Z'].map((now) =>
      daysLeft(due, Temporal.Instant.from(now)),
    ),
  ).toEqual([1, 0, -2]);
});

test('the same letter goes to any address; until its link is used nothing stands, and unused it is forgotten', async () => {
  const { email, token } = await ask('erasure');
  expect(await mailsTo(db, email)).toEqual(['people.data-prove']);
  expect(await listed('')).toEqual([]);
  for (let i = 0; i < 3; i++)
    expect(await requestOfLink(db, token)).toEqual({ kind: 'erasure', address: 'c•••@puentes.example', whyNot: null });
  at('2026-12-01T15:00:00Z');
  expect((await requestOfLink(db, token)).whyNot).toBe('link-old');
  expect(await refusalOf(proveRequest(db, token, ties))).toBe('link-old');
  await forgetPast(db, ties);
  expect(await refusalOf(requestOfLink(db, token))).toBe('no-such-link');
});

test('a link proves an address once, and then the request has its folio, its deadline and a letter', async () => {
  const { email, token, folio } = await standing('rectification');
  expect(await refusalOf(proveRequest(db, token, ties))).toBe('link-used');
  expect(await mailsTo(db, email)).toEqual(['people.data-prove', 'people.data-received']);
  expect(await page(folio)).toMatchObject({ kind: 'rectification', address: email, answered: null, hasAccount: false });
  expect(await refusalOf(requestPage(db, cast.raul, folio, ties))).toBe('not-allowed');
  expect(await refusalOf(requestPage(db, cast.sofia, Number.NaN, ties))).toBe('no-such-request');
});

test('what is held is shown at once, also of an account, and its file opens for a day', async () => {
  await addUser(db, { email: 'ida@puentes.example', name: 'Ida Inostroza' });
  const { token } = await ask('access', 'ida@puentes.example');
  const { shown, file, request } = await proveRequest(db, token, ties);
  expect(shown).toMatchObject({ person: [{ name: 'Ida Inostroza' }], letters: [{ kind: 'people.data-prove' }] });
  expect((await page(request.folio)).answered).not.toBeNull();
  expect(await mailsTo(db, 'ida@puentes.example')).toEqual(['people.data-prove']);
  expect(await dataOfLink(db, file!, ties)).toMatchObject({ person: [{ name: 'Ida Inostroza' }] });
  expect(await refusalOf(dataOfLink(db, token, ties))).toBe('no-such-link');
  at('2026-11-23T15:00:01Z');
  expect(await refusalOf(dataOfLink(db, file!, ties))).toBe('link-old');
});

test('a link alone shows nothing of an account that asks for a second factor', async () => {
  await addUser(db, { email: 'dos@puentes.example', name: 'Dora Dos' });
  await db
    .updateTable('person')
    .set({ second_factor_enabled: true })
    .where('email', '=', 'dos@puentes.example')
    .execute();
  const { shown } = await proveRequest(db, (await ask('portability', 'dos@puentes.example')).token, ties);
  expect(JSON.stringify(shown)).not.toContain('Dora');
});

test('the time may be extended once, before it is over, with its reason by letter', async () => {
  const { id, email, folio } = await standing('opposition');
  at('2026-12-20T15:00:00Z');
  await extendRequest(db, cast.sofia, { id, reason: 'Hay que revisar tres planillas.' });
  expect((await page(folio)).dueAt.toString()).toBe('2027-01-21T15:00:00Z');
  expect(await mailsTo(db, email)).toContain('people.data-extended');
  expect(await refusalOf(extendRequest(db, cast.sofia, { id, reason: 'Otra vez.' }))).toBe('already-extended');
  const late = await standing('opposition');
  at('2026-12-23T15:00:00Z');
  expect(await refusalOf(extendRequest(db, cast.sofia, { id: late.id, reason: 'Tarde.' }))).toBe('request-overdue');
});

test('an answer goes by letter, once; an address is in no entry of the journal', async () => {
  const { id, email, folio } = await standing('blocking');
  await answerRequest(db, cast.sofia, { id, text: 'Bloqueamos tus datos.', verdict: 'done' });
  expect(await mailsTo(db, email)).toContain('people.data-answered');
  expect((await page(folio)).answered?.text).toBe('Bloqueamos tus datos.');
  expect(await refusalOf(answerRequest(db, cast.sofia, { id, text: 'Otra.', verdict: 'done' }))).toBe(
    'request-answered',
  );
  const deeds = await db.selectFrom('journal').selectAll().where('subject_id', '=', id).orderBy('id').execute();
  expect(deeds.map(({ what }) => what)).toEqual(['dataRequest.received', 'dataRequest.answered']);
  expect(JSON.stringify(deeds)).not.toContain(email);
});

test('an erasure erases first, or says why not; afterwards the address stands nowhere but in the letter that tells it', async () => {
  const { id, email, folio } = await standing('erasure');
  expect(await refusalOf(answerRequest(db, cast.sofia, { id, text: 'Listo.', verdict: 'done' }))).toBe('erase-first');
  const organization = await organizationNamed(db, 'Fundación Telar');
  await inviteFirstOwner(db, cast.sofia, { organization: { id: organization, name: 'Telar' }, email });
  expect((await page(folio)).held).toContainEqual({ as: 'invitations', count: 1 });
  await eraseAsAsked(db, cast.sofia, { id }, ties);
  expect(await db.selectFrom('invitation').select('id').where('email', '=', email).execute()).toEqual([]);
  expect(await mailsTo(db, email)).toEqual(['people.data-erased']);
  expect(await page(folio)).toMatchObject({ address: '', said: '', held: [], erasedAt: expect.anything() as unknown });
  expect(await refusalOf(eraseAsAsked(db, cast.sofia, { id }, ties))).toBe('request-answered');
  const declined = await standing('erasure');
  await answerRequest(db, cast.sofia, { id: declined.id, text: 'La ley obliga a guardarlo.', verdict: 'declined' });
  expect(await refusalOf(eraseAsAsked(db, cast.sofia, { id: (await standing('access')).id }, ties))).toBe(
    'not-an-erasure',
  );
});

test('erasing somebody with an account closes it, and is refused as closing is', async () => {
  await addUser(db, { email: 'eva@puentes.example', name: 'Eva Espinoza' });
  const person = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'eva@puentes.example')
    .executeTakeFirstOrThrow();
  const { id, folio } = await standing('erasure', 'eva@puentes.example');
  expect((await page(folio)).hasAccount).toBe(true);
  await eraseAsAsked(db, cast.sofia, { id }, ties);
  expect(await db.selectFrom('person').select('name').where('id', '=', person.id).execute()).toEqual([
    { name: 'Cuenta cerrada' },
  ]);
  const last = await standing('erasure', cast.sofia.email);
  expect(await refusalOf(eraseAsAsked(db, cast.sofia, { id: last.id }, ties))).toBe('last-secretariat');
});

test('the secretariat sees how many wait and how many are late; others see nothing', async () => {
  await db.deleteFrom('data_request').execute();
  await standing('rectification');
  const first = await standing('opposition');
  await standing('access');
  at('2026-12-23T15:00:00Z');
  await answerRequest(db, cast.sofia, { id: first.id, text: 'Listo.', verdict: 'done' });
  const [late] = await requestsWaiting(db, cast.sofia, 'es');
  expect(late).toMatchObject({ count: 1, label: 'solicitud sobre datos personales', path: '/gestion/solicitudes' });
  expect(late!.act.path).toMatch(/^\/gestion\/solicitudes\/\d+$/);
  expect(late!.late!.toString()).toBe('2026-12-17T15:00:00Z');
  expect((await requestDates(db, cast.sofia, 'es')).map(({ at }) => at.toString())).toEqual(['2026-12-22T15:00:00Z']);
  expect(await requestDates(db, cast.raul, 'es')).toEqual([]);
  expect(await requestsWaiting(db, cast.raul, 'en')).toEqual([]);
  expect(await listed('')).toEqual(['Corregir un dato suyo: venció hace 1 día']);
  expect(await listed('estado=answered')).toHaveLength(2);
  expect(await listed('tipo=access&estado=answered')).toHaveLength(1);
  expect(await listed(`q=${first.folio}&estado=answered`)).toHaveLength(1);
  await expect(requestsForStaff(db, cast.raul)).rejects.toMatchObject({ code: 'not-allowed' });
});

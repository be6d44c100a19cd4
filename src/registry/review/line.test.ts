/** The line of registrations that wait: where one stands, which comes next, and what comes back corrected. */
import { beforeEach, expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { listPage } from '#platform/list/page.server.ts';
import { cast } from '#platform/test/story.ts';
import { saveStep } from '../registration/commands.server.ts';
import { during, registering, type Registrant } from '../registration/test/registrant.stage.ts';
import { registrationsForStaff } from '../roll/queries.server.ts';
import { acceptRegistration, requestChanges } from './commands.server.ts';
import { lineAround } from './line-queries.server.ts';

const stage = await registering();
const { db, at } = stage;
const { raul, ana } = cast;

let one: Registrant;
let folio: number;
const seen = () => stage.seen(one);
const accept = async () => acceptRegistration(db, raul, { ...(await seen()), sameAs: null });

beforeEach(async () => {
  at(during);
  one = await stage.begin();
  await stage.fill(one);
  folio = (await stage.send(one)).folio;
});

test('says where one stands and which comes next; after the last the first', async () => {
  const others: number[] = [];
  for (const address of ['b@puentes.example', 'c@puentes.example']) {
    const other = await stage.begin(address);
    await stage.fill(other, { rut: '', name: `Red ${address[0]}` });
    others.push((await stage.send(other)).folio);
  }
  const [b, c] = others as [number, number];
  expect(await lineAround(db, raul, folio)).toMatchObject({ place: 1, of: 3, next: { folio: b, name: 'Red b' } });
  expect(await lineAround(db, raul, c)).toMatchObject({ place: 3, of: 3, next: { folio } });
  await accept();
  expect(await lineAround(db, raul, folio)).toMatchObject({ place: null, of: 2, next: { folio: b } });
});

test('one that comes back corrected keeps its place', async () => {
  await requestChanges(db, raul, { ...(await seen()), message: 'Falta.', reasons: {} });
  at(Temporal.Instant.from(during).add({ hours: 1 }).toString());
  const other = await stage.begin('b@puentes.example');
  await stage.fill(other, { rut: '', name: 'Red b' });
  const { folio: later } = await stage.send(other);
  at(Temporal.Instant.from(during).add({ hours: 2 }).toString());
  await saveStep(db, one.visitor, one.id, { step: 'quienes', typed: { rut: '76.086.428-5' } });
  await stage.send(one);
  expect(await lineAround(db, raul, later)).toMatchObject({ place: 2, of: 2, near: [{ folio }, { folio: later }] });
  const list = await listPage(db, await registrationsForStaff(db, raul), new URLSearchParams(), 'es');
  expect(list.rows.map(({ id }) => id)).toEqual([String(folio), String(later)]);
});

test('says who has each, and shows some around the one that is read', async () => {
  const { id, window_id } = await db
    .selectFrom('registration')
    .select(['id', 'window_id'])
    .where('folio', '=', folio)
    .executeTakeFirstOrThrow();
  const red = (n: number) => ({
    id: newId(),
    window_id,
    email: 'a@b.cl',
    answers: JSON.stringify({ name: `Red ${n}` }),
  });
  await db
    .insertInto('registration')
    .values(Array.from({ length: 12 }, (_, n) => ({ ...red(n), state: 'submitted' as const, submitted_at: now() })))
    .execute();
  await db
    .insertInto('team_assignment')
    .values({ id: newId(), registration_id: id, person_id: raul.id, assigned_at: now() })
    .execute();
  const { near, of } = await lineAround(db, raul, folio);
  expect([of, near.length, near[0]!.assignee, near[1]!.assignee]).toEqual([13, 10, raul.name, null]);
  const last = await lineAround(db, raul, near[9]!.folio + 3);
  expect([last.near.length, last.near.at(-1)!.name]).toEqual([10, 'Red 11']);
});

test('of one alone has no next', async () => {
  expect(await lineAround(db, raul, folio)).toMatchObject({ place: 1, of: 1, next: null });
  await expect(lineAround(db, ana, folio)).rejects.toThrow();
});

test('what the organisation corrects comes back into it', async () => {
  await requestChanges(db, raul, { ...(await seen()), message: '', reasons: { rut: 'No es.' } });
  expect((await lineAround(db, raul, folio)).place).toBeNull();
  await saveStep(db, one.visitor, one.id, { step: 'quienes', typed: { rut: '76.086.428-5' } });
  await stage.send(one);
  expect((await lineAround(db, raul, folio)).place).toBe(1);
});

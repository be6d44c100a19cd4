/** What is offered to a reviewer who writes a reason: what was written before about that question. */
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { historyOf } from '#platform/server/journal.ts';
import { cast } from '#platform/test/story.ts';
import { during, registering, type Registrant } from '../registration/test/registrant.stage.ts';
import { requestChanges } from './commands.server.ts';
import { registrationUnderReview } from './queries.server.ts';
import { dropReason, keepReason, restoreReason } from '../reason/commands.server.ts';
import { usualReasons, usualReasonsForStaff } from '../reason/queries.server.ts';
import { offered, withReason } from '../reason/reason.ts';
import { oneReasonForm, reasonForm } from '../reason/schema.ts';

const stage = await registering();
const { db, at } = stage;
let hour = 0;

/** A registration comes in and is sent back with these reasons, an hour after the one before. */
async function sentBack(reasons: Record<string, string>): Promise<Registrant> {
  at(Temporal.Instant.from(during).add({ minutes: ++hour }).toString());
  const one = await stage.begin(`r${hour}@puentes.example`);
  await stage.fill(one);
  await stage.send(one);
  await requestChanges(db, cast.raul, { ...(await stage.seen(one)), message: '', reasons });
  return one;
}

const keep = (typed: object) => keepReason(db, cast.raul, v.parse(reasonForm, { field: 'rut', ...typed }));

beforeEach(() => {
  hour = 0;
});
afterEach(() => db.deleteFrom('usual_reason').execute());

test('a new mesa begins with a few, of every question and of some', async () => {
  const usual = await usualReasons(db);
  expect(offered(usual, 'comuna')).toContain('Falta esta respuesta.');
  expect(offered(usual, 'rut')[0]).toBe('Falta el RUT, y su forma jurídica lo tiene.');
  await db.deleteFrom('usual_reason').execute();
  expect(await usualReasons(db)).toEqual({});
});

test('staff add one, put another right and take a third out, planted or sent; what they keep is spelt as they keep it', async () => {
  await sentBack({ rut: 'falta el rut' });
  await sentBack({ rut: 'No sirve' });
  await keep({ reason: ' Revisa el  dígito. ' });
  await keep({ was: 'falta el rut', reason: 'Falta el RUT.' });
  await dropReason(db, cast.raul, v.parse(oneReasonForm, { field: 'rut', was: 'No sirve', reason: 'No sirve' }));
  expect(await usualReasons(db)).toEqual({ rut: ['Falta el RUT.', 'Revisa el dígito.'] });
  await keep({ reason: 'no sirve.' });
  expect((await usualReasons(db))['rut']).toContain('no sirve.');
});

test('one that was taken out can be put back, and the history says which reason changed from what to what', async () => {
  await keep({ reason: 'Falta el RUT.' });
  await keep({ was: 'Falta el RUT.', reason: 'Falta el RUT de la sede.' });
  const one = { field: 'rut', was: 'Falta el RUT de la sede.' } as const;
  const gone = async () => (await usualReasonsForStaff(db, cast.raul, `${one.field}:${one.was}`)).gone;
  expect(await gone()).toBeNull();
  await dropReason(db, cast.raul, one);
  expect([(await usualReasons(db))['rut'], await gone()]).toEqual([undefined, { field: 'rut', reason: one.was }]);
  await restoreReason(db, cast.raul, one);
  expect([(await usualReasons(db))['rut'], await gone()]).toEqual([[one.was], null]);
  const told = await historyOf(db, ['person', cast.raul.id]);
  expect(told.slice(0, 4).map(({ what, reason }) => [what, reason])).toEqual([
    ['registry.reasonRestored', '«Falta el RUT de la sede.»'],
    ['registry.reasonDropped', '«Falta el RUT de la sede.»'],
    ['registry.reasonChanged', '«Falta el RUT.» → «Falta el RUT de la sede.»'],
    ['registry.reasonAdded', '«Falta el RUT.»'],
  ]);
});

test('one that is changed into what another says is refused, and both stand; its own capitals and full stop may change', async () => {
  await keep({ reason: 'Falta el RUT.' });
  await keep({ reason: 'Revisa el dígito.' });
  const again = keep({ was: 'Revisa el dígito.', reason: 'falta  el rut' });
  await expect(again).rejects.toMatchObject({ code: 'reason-there-already' });
  expect((await usualReasons(db))['rut']!.toSorted()).toEqual(['Falta el RUT.', 'Revisa el dígito.']);
  await keep({ was: 'Revisa el dígito.', reason: 'revisa el dígito' });
  expect((await usualReasons(db))['rut']!.toSorted()).toEqual(['Falta el RUT.', 'revisa el dígito']);
});

test('of two who change the same, the second is told, and nothing of either is lost', async () => {
  await keep({ reason: 'Falta el RUT.' });
  await keep({ was: 'Falta el RUT.', reason: 'Falta el RUT de la sede.' });
  await expect(keep({ was: 'Falta el RUT.', reason: 'Escribe el RUT.' })).rejects.toMatchObject({
    code: 'reason-changed-meanwhile',
  });
  await expect(dropReason(db, cast.sofia, { field: 'rut', was: 'Falta el RUT.' })).rejects.toMatchObject({
    code: 'reason-gone',
  });
  expect((await usualReasons(db))['rut']).toEqual(['Falta el RUT de la sede.']);
  const both = ['Uno.', 'Dos.'].map((reason) => keep({ was: 'Falta el RUT de la sede.', reason }));
  expect((await Promise.allSettled(both)).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test.each([
  [{ was: 'Falta el RUT.', reason: ' ' }, 'emptied'],
  [{ reason: '' }, 'required'],
])('an emptied row, and nothing added, are wrong at their field: %j', (typed, said) => {
  const { issues } = v.safeParse(reasonForm, { field: 'rut', ...typed });
  expect(issues?.map(({ message, path }) => [message, path?.[0].key])).toEqual([[said, 'reason']]);
});

test('one that is put into a box loses nothing that was written there', () => {
  expect([withReason(' ', 'Falta.'), withReason('Falta.', 'Falta.'), withReason('Ojo.', 'Falta.')]).toEqual([
    'Falta.',
    'Falta.',
    'Ojo. Falta.',
  ]);
});

test('the most used come first, then the latest; each question has its own', async () => {
  await sentBack({ rut: 'Falta el RUT.' });
  await sentBack({ rut: 'No es el de la fundación.', description: 'Dinos con quiénes trabajan.' });
  await sentBack({ rut: 'Falta el RUT.' });
  await sentBack({ rut: 'Es el de otra organización.' });
  expect(await usualReasons(db)).toEqual({
    description: ['Dinos con quiénes trabajan.'],
    rut: ['Falta el RUT.', 'Es el de otra organización.', 'No es el de la fundación.'],
  });
});

test('what differs in capitals, spaces or a full stop is one reason, as it was last written', async () => {
  await sentBack({ rut: 'falta  el rut' });
  await sentBack({ rut: 'Falta el RUT.' });
  await sentBack({ rut: 'Revisa el dígito.' });
  expect(await usualReasons(db)).toEqual({ rut: ['Falta el RUT.', 'Revisa el dígito.'] });
});

test('of many only the first few are offered, to whoever reviews the next registration', async () => {
  for (let n = 1; n <= 10; n++) await sentBack({ comuna: `Motivo ${n}` });
  const next = await stage.begin('otra@puentes.example');
  await stage.fill(next);
  const { folio } = await stage.send(next);
  const { usual } = await registrationUnderReview(db, cast.sofia, folio);
  expect(offered(usual, 'comuna')).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((n) => `Motivo ${n}`));
  await expect(registrationUnderReview(db, cast.ana, folio)).rejects.toMatchObject({ code: 'not-allowed' });
});

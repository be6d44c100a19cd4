/** What of the registry waits: each number is that of its list, the oldest is named, and nothing is shown to who may not do it. */
import { expect, test } from 'vitest';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { addUser } from '#people/roles/commands.server.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { newId } from '#platform/id.ts';
import { listPage } from '#platform/list/page.server.ts';
import { cast, story } from '#platform/test/story.ts';
import { importsForStaff } from '../import/list.server.ts';
import { twinsForStaff } from '../merge/list.server.ts';
import { organizationsForStaff, registrationsForStaff } from '../roll/queries.server.ts';
import { registrationCurve } from './curve.server.ts';
import { importsHalfDone } from './half-done.server.ts';
import { assignChosen } from '../roll/team.server.ts';
import { registryEntrusted, registryWaiting } from './waiting.server.ts';

const { db } = await story();
const { sofia, raul, ana, nadie } = cast;
await enroll(db, sofia, raul, ana);
for (const [email, role] of [
  [sofia.email, 'secretariat'],
  [raul.email, 'reviewer'],
] as const)
  await addUser(db, { email, role });

const windowId = newId();
await db
  .insertInto('registration_window')
  .values({ id: windowId, slug: '2026', name: '2026', opens_at: now().subtract({ hours: 999 }), closes_at: now() })
  .execute();

async function registration(name: string, state: 'submitted' | 'resubmitted' | 'changes_requested', daysAgo: number) {
  const submitted_at = now().subtract({ hours: 24 * daysAgo });
  const answers = JSON.stringify({ name });
  await db
    .insertInto('registration')
    .values({ id: newId(), window_id: windowId, state, answers, submitted_at, email: 'a@b.cl' })
    .execute();
}

async function organization(name: string, state: 'active' | 'retired' = 'active') {
  const id = newId();
  await db.insertInto('organization').values({ id, slug: id, name, sector: 'public', state }).execute();
  return id;
}

await registration('Vecinas Nuevas', 'submitted', 1);
await registration('Huerta Viva', 'resubmitted', 6);
await registration('Devuelta', 'changes_requested', 9);
const [one, other] = [await organization('Casa Puente'), await organization('Casa Puentes')].toSorted();
await organization('Cerrada', 'retired');
await db.insertInto('organization_twin').values({ one_id: one!, other_id: other!, score: 0.9 }).execute();

const waits = async (who: Actor) => new Map((await registryWaiting(db, who, 'es')).map((one) => [one.path, one]));
type Opens = (db: Db, actor: Actor) => Promise<unknown>;
const listed = async (open: Opens, path: string) =>
  (await listPage(db, (await open(db, sofia)) as never, new URL(path, 'http://a').searchParams, 'es')).total;

test('each number is that of the list it leads to', async () => {
  const all = await waits(sofia);
  const paths = [...all.keys()];
  expect(paths.map((path) => all.get(path)!.count)).toEqual([2, 0, 0, 1, 2]);
  expect(await listed(registrationsForStaff, paths[0]!)).toBe(2);
  expect(await listed(twinsForStaff, paths[3]!)).toBe(1);
  expect(await listed(organizationsForStaff, paths[4]!)).toBe(2);
});

test('what was given to somebody by name waits for them apart, and each number is that of the list of just that', async () => {
  const { folio } = await db
    .selectFrom('registration')
    .select('folio')
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow();
  await assignChosen(db, sofia, { about: 'registration', chosen: [String(folio)], personId: raul.id });
  await assignChosen(db, sofia, { about: 'organization', chosen: [one!], personId: raul.id });
  const his = await registryEntrusted(db, raul, 'es');
  expect(his.map(({ count, about }) => [count, about])).toEqual([
    [1, 'La más antigua: Vecinas Nuevas'],
    [1, '1 sin invitar'],
  ]);
  expect(await listed(registrationsForStaff, his[0]!.path)).toBe(1);
  expect(await listed(organizationsForStaff, his[1]!.path)).toBe(1);
  expect((await registryEntrusted(db, sofia, 'es')).map(({ count }) => count)).toEqual([0, 0]);
  expect(await registryEntrusted(db, ana, 'es')).toEqual([]);
});

test('the oldest is named with its age, and its review is one step away; after five days it is late', async () => {
  const oldest = (await waits(raul)).get('/gestion/registro')!;
  expect(oldest.about).toBe('La más antigua: Huerta Viva, con la corrección ya respondida');
  expect(oldest.since).toEqual(now().subtract({ hours: 24 * 6 }));
  expect(oldest.late).toEqual(now().subtract({ hours: 24 }));
  const { folio } = await db
    .selectFrom('registration')
    .select('folio')
    .where('state', '=', 'resubmitted')
    .executeTakeFirstOrThrow();
  expect(oldest.act).toEqual({ verb: 'Revisar', path: `/gestion/registro/${folio}` });
});

test('inviting is the secretariat’s; an analyst has nothing to do here', async () => {
  expect([...(await waits(raul)).keys()]).not.toContain(expect.stringContaining('responsable'));
  expect((await waits(ana)).size).toBe(0);
});

test('the curve counts registrations of twelve weeks that end today; who is not staff reads none', async () => {
  const curve = (await registrationCurve(db, ana, 'es'))!;
  expect(curve.weeks.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
  expect(curve.total.count).toBe(2);
  const texts = ['2 inscripciones en los últimos 7 días.', '0 de 2 confirmaron sus datos en un año.'];
  expect(curve.notes).toEqual(texts.map((text) => ({ text, path: null })));
  const paths = (await registrationCurve(db, raul, 'es'))!.notes.map(({ path }) => path!);
  const open = [registrationsForStaff, organizationsForStaff] as const;
  const totals = paths.map(async (path, place) => {
    const list = await open[place]!(db, raul);
    const { searchParams } = new URL(path, 'http://minga.test');
    return (await listPage(db, list as never, searchParams, 'es')).total;
  });
  expect(await Promise.all(totals)).toEqual([2, 0]);
  expect(await registrationCurve(db, nadie, 'es')).toBe(null);
});

test('a sheet that was given and not applied is half done, for who may import', async () => {
  const sheet = (file_name: string, state: 'mapping' | 'previewed' | 'applied' | 'discarded') => ({
    id: newId(),
    file_name,
    state,
    headers: [],
    mapping: [],
    rows_read: 8,
    sha256: '0'.repeat(64),
    person_id: sofia.id,
    person_name: sofia.name,
    created_at: now(),
  });
  await db
    .insertInto('import_batch')
    .values([
      sheet('a.xlsx', 'mapping'),
      sheet('b.xlsx', 'previewed'),
      sheet('c.xlsx', 'applied'),
      sheet('d.xlsx', 'discarded'),
    ])
    .execute();
  const sheets = await listPage(db, await importsForStaff(db, sofia), new URLSearchParams(), 'es');
  expect(sheets.views.map(({ label, count }) => [label, count])).toEqual([
    ['Todas', 4],
    ['Por terminar', 2],
    ['Aplicadas', 1],
    ['Deshechas o descartadas', 1],
  ]);
  const titles = (await importsHalfDone(db, sofia, 'es')).map(({ title }) => title);
  expect(titles.toSorted()).toEqual(['Planilla «a.xlsx»', 'Planilla «b.xlsx»']);
  expect(await importsHalfDone(db, raul, 'es')).toEqual([]);
});

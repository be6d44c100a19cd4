/** What the home page gathers from the modules. */
import { expect, test } from 'vitest';
import { house } from '#house.ts';
import { comunasWith } from '#figures/release/queries.server.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { story, storyTime } from '#platform/test/story.ts';
import { countsOf, homeOf } from './queries.server.ts';

const { db, at } = await story();

const window = (name: string, opens: number, closes: number) => ({
  id: newId(),
  slug: name,
  name,
  opens_at: now().add({ hours: 24 * opens }),
  closes_at: now().add({ hours: 24 * closes }),
});

test('a window that is open has opened or closes; one that will open comes; one that ended is not there', async () => {
  expect((await homeOf(db, house, 'es')).happenings).toEqual([]);
  await db
    .insertInto('registration_window')
    .values([window('2019', -90, -60), window('2026', -5, 10), window('2027', 40, 50)])
    .execute();
  const { happenings } = await homeOf(db, house, 'es');
  expect(happenings.map(({ kind, title, detail }) => [kind, title, detail])).toEqual([
    ['opens', '2026', 'Inscribe tu organización hasta el 2 de diciembre de 2026.'],
    ['comes', '2027', 'Desde el 1 de enero de 2027.'],
  ]);
  at('2026-12-03T15:00:00Z');
  expect((await homeOf(db, house, 'en')).happenings.map(({ kind }) => kind)).toEqual(['comes']);
  at(storyTime);
});

test('every count is of a place in the menu, and counts what the public finds', async () => {
  const before = await countsOf(db, house);
  for (const state of ['active', 'active', 'retired'] as const) {
    const id = newId();
    await db.insertInto('organization').values({ id, slug: id, name: 'Una', sector: 'academia', state }).execute();
  }
  const counts = await countsOf(db, house);
  expect(counts['/articuladores']).toBe(before['/articuladores']! + 2);
  const places = house.flatMap(({ pages }) => pages).flatMap(({ path, menu }) => (menu ? [path] : []));
  expect(Object.keys(counts).filter((path) => !places.includes(path))).toEqual([]);
  expect(counts['/desafios']).toBe(0);
});

test('what is told of a place on the front page of its job is of a place in the menu, with the figure as it is', async () => {
  const told = Object.assign({}, ...(await Promise.all(house.map((module) => module.tells(db, 'es'))))) as object;
  const places = house.flatMap(({ pages }) => pages).flatMap(({ path, menu }) => (menu ? [path] : []));
  expect(Object.keys(told).filter((path) => !places.includes(path))).toEqual([]);
  const { '/articuladores': count } = await countsOf(db, house);
  expect(told).toMatchObject({
    '/articuladores': expect.stringMatching(`^${count} organizaciones`) as string,
    '/articuladores/perfil': expect.stringContaining(`${count} organizaciones`) as string,
    '/datos': 'Todavía no hay cifras publicadas.',
    '/aprendizajes': 'Todavía no hay aprendizajes publicados.',
  });
});

test('what several ask of the figures at a time is asked once', async () => {
  const asked = comunasWith(db, 'fgt0');
  expect(comunasWith(db, 'fgt0')).toBe(asked);
  await asked;
  expect(comunasWith(db, 'fgt0')).not.toBe(asked);
});

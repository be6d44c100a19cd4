/** A page has one decision on what the public reads: the last. */
import { expect, test } from 'vitest';
import { houseFigures } from '#house.ts';
import { cast, story } from '#platform/test/story.ts';
import { archivePage, publishPage } from './publish.server.ts';
import { livePage } from './queries.server.ts';
import { pageToEdit } from './staff-queries.server.ts';
import { createPage } from './write.server.ts';

const { db, at } = await story();
const { sofia } = cast;
const text = { title: 'Dos horas', summary: 'Breve.', source: '', startsOn: null, endsOn: null, note: '' };
const id = await createPage(
  db,
  sofia,
  { ...text, body: 'Hola.', kind: 'news', slug: '', underId: null, axisId: null },
  [],
);
const soon = Temporal.Instant.from('2026-11-24T12:00:00Z');

const decide = (base: number, body: string, when: Temporal.Instant | null) =>
  publishPage(db, sofia, id, { ...text, body, base, at: when }, houseFigures);
const waiting = async () => (await pageToEdit(db, sofia, id))!.publications.filter(({ scheduled }) => scheduled);

test('what waited for its hour does not come back over what was published, scheduled or archived later', async () => {
  expect(await decide(1, 'Hola.', soon)).toBe(0);
  expect(await decide(1, 'Hola.', soon.add({ hours: 1 }))).toBe(1);
  expect(await waiting()).toHaveLength(1);
  expect(await decide(1, 'Corregida.', null)).toBe(1);
  const { history } = (await pageToEdit(db, sofia, id))!;
  expect(history.filter(({ what }) => what === 'page.calledOff')).toHaveLength(2);
  at('2026-11-25T12:00:00Z');
  expect((await livePage(db, 'news', 'dos-horas'))?.body).toBe('Corregida.');
  await decide(2, 'Corregida.', soon.add({ hours: 48 }));
  await archivePage(db, sofia, id);
  expect(await waiting()).toEqual([]);
});

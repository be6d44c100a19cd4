/** A page has one decision on what the public reads: the last. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { houseFigures } from '#house.ts';
import { cast, story } from '#platform/test/story.ts';
import { archivePage, publishPage, restorePage } from './publish.server.ts';
import { archivedPage, livePage } from './queries.server.ts';
import { pageToEdit } from './staff-queries.server.ts';
import Publishing from './Publishing.svelte';
import { pagesOnDesk } from '../desk/pages.server.ts';
import { createPage, saveVersion } from './write.server.ts';

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

/** What staff read of its publication. */
const said = async () => {
  const { page, publications } = (await pageToEdit(db, sofia, id))!;
  return render(Publishing, { props: { page, publications, action: '', form: 'f', at: undefined } }).body;
};

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
  expect(await said()).toContain('También se cancela lo programado para el 26 de noviembre de 2026');
  await archivePage(db, sofia, id);
  expect(await waiting()).toEqual([]);
  expect(await said()).toContain('Al archivarla se canceló lo programado para el 26 de noviembre de 2026');
  await restorePage(db, sofia, id);
  expect(await said()).not.toContain('se canceló');
});

test('archived, staff read what the public does: that it is gone, since when and why; restored, it is read again', async () => {
  const standing = async () => (await pageToEdit(db, sofia, id))!.page;
  await archivePage(db, sofia, id, 'Cambió el plazo.');
  const archived = { at: Temporal.Instant.from('2026-11-25T12:00:00Z'), reason: 'Cambió el plazo.' };
  expect(await standing()).toMatchObject({ standing: 'archived', live: null, archived: { ...archived, was: 2 } });
  expect(await archivedPage(db, 'news', 'dos-horas')).toEqual(archived);
  await restorePage(db, sofia, id);
  expect(await standing()).toMatchObject({ standing: 'published', live: 2, archived: null });
  expect(await archivedPage(db, 'news', 'dos-horas')).toBeUndefined();
  await decide(2, 'Corregida.', soon.add({ hours: 48 }));
  expect(await standing()).toMatchObject({ standing: 'next', live: 2 });
});

test('what was never read has no address that says it is gone', async () => {
  const draft = { ...text, title: 'Nunca', body: '', kind: 'news', slug: '', underId: null, axisId: null } as const;
  const never = await createPage(db, sofia, draft, []);
  await archivePage(db, sofia, never);
  expect(await archivedPage(db, 'news', 'nunca')).toBeUndefined();
  expect((await pageToEdit(db, sofia, never))!.page.archived).toMatchObject({ was: null, reason: '' });
});

test('what waits for its hour stands on the desk under its own title, whatever was written since', async () => {
  const page = { ...text, title: 'Hora fijada', body: 'Hola.' };
  const other = await createPage(db, sofia, { ...page, kind: 'news', slug: '', underId: null, axisId: null }, []);
  const when = Temporal.Instant.from('2027-01-05T12:00:00Z');
  await publishPage(db, sofia, other, { ...page, base: 1, at: when }, houseFigures);
  await saveVersion(db, sofia, other, { ...page, title: 'Hora por fijar', base: 1 });
  const { halfDone, dates } = await pagesOnDesk(db, sofia, 'es');
  for (const list of [halfDone, dates]) {
    const titles = list!.map(({ title }) => title).filter((title) => title.includes('Hora'));
    expect(titles).toEqual([expect.stringContaining('Hora fijada')]);
  }
});

/** The history as a list: every entry once, found by who, what, month and words; for whoever may read all of it. */
import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { newId } from '#platform/id.ts';
import { listPage } from '#platform/list/page.server.ts';
import { listFile } from '#platform/list/take-away.server.ts';
import { readTable } from '#platform/spreadsheet/read.ts';
import { journalOf } from '#platform/server/journal.ts';
import { cast, story, storyTime } from '#platform/test/story.ts';
import { historyForStaff, type Teller } from './list.server.ts';

const { db, at } = await story();
const { sofia, raul } = cast;
const { journal } = journalOf<{ 'thing.made': string; 'thing.sent': string }>();
const thing = newId();
const other = newId();
const tell: Teller = {
  deed: (what) => ({ 'thing.made': 'hizo algo', 'thing.sent': 'envió algo' })[what] ?? what,
  doer: ({ actorId, actorName }) => (actorId === null ? 'Quien inscribe' : actorName),
  naming: () => ({
    deeds: { 'thing.made': 'hizo algo made something', 'thing.sent': 'envió algo sent something' },
    called: sql`(select 'other' as kind, ${other}::uuid as id, 'La otra' as name, '/otra' as path, 'otra@otra.cl' as find
      union all select 'thing', ${other}::uuid, 'De otra clase', null, null
      union all select 'person', ${raul.id}::uuid, ${raul.name}, null, 'raul@mesa.cl')`,
    concerned: {
      keys: ['guest', 'asked'],
      query: sql`(select 'guest' as key, 'g1' as said, 'Gladys Soto' as name, 'gladys@correo.cl' as find
        union all select 'asked', 'g1', 'Otra persona', 'nadie@correo.cl')`,
    },
  }),
};
const list = () => historyForStaff(db, sofia, tell);
const page = async (query = '') => listPage(db, await list(), new URLSearchParams(query), 'es');
const rows = async (query = '') =>
  (await page(query)).rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));

beforeAll(async () => {
  await enroll(db, sofia, raul);
  await db.deleteFrom('journal').execute();
  at('2026-10-31T23:30:00Z');
  await journal(db, null, { what: 'thing.sent', on: ['thing', thing], after: { name: 'Ñandú' }, reason: 'A tiempo' });
  at('2026-11-01T03:30:00Z');
  await journal(db, raul, { what: 'thing.made', on: ['thing', thing], before: { title: 'Una plaza' } });
  at(storyTime);
  await journal(db, sofia, { what: 'thing.made', on: ['other', other] });
});

test('newest first, or by who; each leads to the history of its thing', async () => {
  expect((await rows()).map((row) => row.split(' | ')[2])).toEqual([sofia.name, raul.name, 'Quien inscribe']);
  expect((await rows('orden=at')).map((row) => row.split(' | ')[2])).toEqual(['Quien inscribe', raul.name, sofia.name]);
  const [, , first] = (await page()).rows;
  expect(first!.cells[0]).toMatchObject({
    text: 'Envió algo',
    to: `/gestion/historial?de=thing:${thing}`,
    small: 'A tiempo',
  });
  expect((await page()).rows.map(({ cells }) => cells[1])).toEqual([
    { text: 'La otra', to: '/otra' },
    { text: 'Una plaza' },
    { text: 'Ñandú' },
  ]);
});

test('is found by who did it, by the name of the thing and by the reason', async () => {
  expect(await rows('q=nandu')).toHaveLength(1);
  expect(await rows('q=plaza')).toHaveLength(1);
  expect(await rows('q=a+tiempo')).toHaveLength(1);
  expect(await rows('q=de+otra+clase')).toEqual([]);
  expect(await rows(`q=${encodeURIComponent(raul.name)}`)).toHaveLength(1);
  expect(await rows('q=nada+de+eso')).toEqual([]);
});

test('is found by what was done, in the words of the list, in either language', async () => {
  expect(await rows('q=envio')).toHaveLength(1);
  expect(await rows('q=hizo+algo')).toHaveLength(2);
  expect(await rows('q=sent+something')).toHaveLength(1);
  expect(await rows(`q=envió+algo+${encodeURIComponent('Ñandú')}`)).toHaveLength(1);
});

test('is found by how its thing is called though the entry says no name; filters, counts and the file say the same', async () => {
  expect((await rows('q=la+otra')).map((row) => row.split(' | ')[1])).toEqual(['La otra']);
  const { total, facets } = await page('q=otra');
  expect([total, facets.map(({ options }) => options.map(({ count }) => count))]).toEqual([1, [[1], [1], [1]]]);
  expect(await rows('q=otra&que=thing.sent')).toEqual([]);
  const { body } = await listFile(db, await list(), new URLSearchParams('q=otra'), 'es', 'csv');
  expect((await readTable(Buffer.from(body as Uint8Array), 100)).rows).toHaveLength(1);
});

test('is found by whom it concerns, by their address and by that of who did it', async () => {
  at('2026-10-01T15:00:00Z');
  await journal(db, null, { what: 'thing.sent', on: ['thing', newId()], after: { name: 'Una red', guest: 'g1' } });
  expect(await rows('q=gladys@correo.cl')).toHaveLength(1);
  expect((await page('q=gladys+soto')).rows[0]!.cells[1]).toEqual({ text: 'Una red', small: 'Gladys Soto' });
  expect(await rows('q=nadie@correo.cl')).toEqual([]);
  expect(await rows('q=raul@mesa.cl')).toHaveLength(1);
  expect(await rows('q=otra@otra.cl')).toHaveLength(1);
  await db.deleteFrom('journal').where('at', '<', Temporal.Instant.from('2026-10-02T00:00:00Z')).execute();
});

test('what is gone has the name of another entry of it, or is said to be gone', async () => {
  at('2026-10-01T15:00:00Z');
  await journal(db, null, { what: 'thing.sent', on: ['thing', thing] });
  await journal(db, null, { what: 'thing.sent', on: ['thing', newId()] });
  const named = (await page('mes=2026-10&orden=at')).rows.map(({ cells }) => cells[1]!.text);
  expect(named.toSorted()).toEqual(['Una plaza', 'Ya no está', 'Ñandú']);
  await db.deleteFrom('journal').where('at', '<', Temporal.Instant.from('2026-10-02T00:00:00Z')).execute();
});

test('what nothing matches says so and leads to all of it; a page beyond the last says which is', async () => {
  expect((await page('q=nada+de+eso')).empty).toMatchObject({ asked: true, all: '/gestion/historial' });
  const { empty, previous } = await page('pagina=99&q=plaza');
  expect([empty.last, previous]).toEqual([{ page: 1, to: '/gestion/historial?q=plaza' }, null]);
  expect((await page()).empty).toMatchObject({ asked: false, last: null });
});

test('is filtered by what, who and month of Santiago, each with as many as it says', async () => {
  const { facets } = await page();
  const counts = (name: string) =>
    facets.find((one) => one.name === name)!.options.map(({ label, count }) => [label, count]);
  expect(counts('que')).toEqual([
    ['Hizo algo', 2],
    ['Envió algo', 1],
  ]);
  expect(counts('mes').toSorted()).toEqual([
    ['noviembre de 2026', 2],
    ['octubre de 2026', 1],
  ]);
  expect(await rows('que=thing.made')).toHaveLength(2);
  expect(await rows('mes=2026-10')).toHaveLength(1);
  expect(await rows('mes=2026-99')).toEqual([]);
  expect(await rows(`quien=${encodeURIComponent(raul.name)}&mes=2026-11`)).toHaveLength(1);
});

test('the file has what is filtered', async () => {
  const { body } = await listFile(db, await list(), new URLSearchParams('que=thing.made'), 'es', 'csv');
  const { rows: written } = await readTable(Buffer.from(body as Uint8Array), 100);
  expect(written).toHaveLength(2);
});

test('is for whoever may read all of the history', async () => {
  await expect(historyForStaff(db, null, tell)).rejects.toMatchObject({ code: 'sign-in-first' });
  await expect(historyForStaff(db, raul, tell)).rejects.toMatchObject({ code: 'not-allowed' });
});

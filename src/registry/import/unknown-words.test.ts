import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, story } from '#platform/test/story.ts';
import { jobs } from '../jobs.server.ts';
import { applyImport } from './apply.server.ts';
import { mapImport, startImport } from './commands.server.ts';
import { decideImport, type Decided } from './decide.server.ts';
import { importPage } from './page.server.ts';
import { rejectedRows } from './workbooks.server.ts';

const { db } = await story();
const { sofia } = cast;
const page = async (id: string) => (await importPage(db, sofia, id, new URLSearchParams()))!;

async function preview(...lines: string[]): Promise<string> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const id = await startImport(db, sofia, { name: 'a.csv', bytes });
  const { batch } = await page(id);
  await mapImport(db, sofia, id, { mapping: batch.mapping, tidyNames: true });
  await doRequestedJobs(db, jobs);
  return id;
}
async function decide(id: string, words: Decided['words'] & object): Promise<boolean> {
  const fresh = await decideImport(db, sofia, id, { words });
  await doRequestedJobs(db, jobs);
  return fresh;
}
const asked = async (id: string) =>
  (await page(id)).words.map(({ field, word, rows, means }) => [field, word.toLowerCase(), rows, means].join(' '));
const written = async () =>
  (await db.selectFrom('organization').select(['name', 'sector', 'state']).orderBy('name').execute()).map((one) =>
    Object.values(one).join(' '),
  );

const header = 'Nombre;Sector;Estado';
const file = [header, 'Fundación Uno;ONG;ok', 'Fundación Dos;privado;ok', 'Fundación Tres;PRIVADO;vigente'];

test('rows with words that are none of ours are written without those cells, and counted with what cannot be read', async () => {
  const { counts } = await page(await preview(...file));
  expect([counts.outcomes.new, counts.outcomes.error, counts.cells.unread]).toEqual([3, 0, 4]);
});

test('a word is matched once for all rows; that is written, and remembered for files with the same headers', async () => {
  const id = await preview(...file);
  expect(await asked(id)).toEqual(['sector privado 2 ', 'state ok 2 ']);
  expect(await decide(id, { sector: { privado: 'private_company' }, state: { ok: 'out' } })).toBe(true);
  expect(await decide(id, { sector: { privado: 'private_company' } })).toBe(false);
  expect(await asked(id)).toEqual(['sector privado 2 private_company', 'state ok 2 out']);
  expect((await page(id)).counts.cells.unread).toBe(0);
  const { sheets } = await readXlsx(await rejectedRows(db, sofia, id, 'es'));
  expect(sheets.map(({ rows }) => rows.length)).toEqual([1, 1]);
  await applyImport(db, sofia, id);
  await doRequestedJobs(db, jobs);
  expect(await written()).toEqual([
    'Fundación Dos private_company active',
    'Fundación Tres private_company active',
    'Fundación Uno private_nonprofit active',
  ]);
  const next = await preview(header, 'Fundación Cuatro;privado;ok');
  expect(await asked(next)).toEqual(['sector privado 1 private_company', 'state ok 1 out']);
  await decide(next, { sector: { privado: '' } });
  expect(await asked(next)).toEqual(['sector privado 1 ', 'state ok 1 out']);
  expect(await asked(await preview('Nombre;Sector', 'Fundación Cinco;privado'))).toEqual(['sector privado 1 ']);
});

test('what is no option cannot be said, and nothing is asked of words that everybody knows', async () => {
  const id = await preview(header, 'Fundación Seis;ONG;vigente');
  expect(await asked(id)).toEqual([]);
  await expect(decide(id, { sector: { privado: 'martian' } })).rejects.toMatchObject({ code: 'import-bad-choice' });
});

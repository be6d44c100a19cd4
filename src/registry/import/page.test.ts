import { expect, test } from 'vitest';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, story } from '#platform/test/story.ts';
import { jobs } from '../jobs.server.ts';
import { applyImport } from './apply.server.ts';
import { mapImport, startImport } from './commands.server.ts';
import { decideImport } from './decide.server.ts';
import { importPage } from './page.server.ts';

const { db } = await story();

async function preview(...lines: string[]) {
  const id = await startImport(db, cast.sofia, {
    name: 'tabla.csv',
    bytes: new TextEncoder().encode(lines.join('\n')),
  });
  const { batch } = (await page(id))!;
  await mapImport(db, cast.sofia, id, { mapping: batch.mapping, tidyNames: true });
  await doRequestedJobs(db, jobs);
  return id;
}
const page = (id: string, query = '') => importPage(db, cast.sofia, id, new URLSearchParams(query));
const shown = async (id: string, query = '') => {
  const { part, page: rows } = (await page(id, query))!;
  return [part, ...rows.items.map(({ number, label }) => `${String(number)} ${label}`)];
};
const names = async () =>
  (await db.selectFrom('organization').select('name').orderBy('name').execute()).map(({ name }) => name);

test('totals and notes at the end are told among what is left out, and one that was an organisation can be taken in', async () => {
  const file = [
    'RUT;Nombre;Región',
    '65.123.944-3;Fundación Uno;Maule',
    ';Total Ayuda;Ñuble',
    ';TOTAL 3',
    'Fuente: propia',
  ];
  const id = await preview(...file);
  expect(await shown(id)).toEqual(['new', '2 Fundación Uno', '3 Total Ayuda']);
  expect(await shown(id, 'ver=left_out')).toEqual(['left_out', '4 TOTAL 3', '5 Fuente: propia']);
  await decideImport(db, cast.sofia, id, { shown: [4, 5], out: new Set([5]) });
  await doRequestedJobs(db, jobs);
  expect(await shown(id, 'ver=left_out')).toEqual(['left_out', '5 Fuente: propia']);
  await decideImport(db, cast.sofia, id, { shown: [4], out: new Set([4]) });
  await doRequestedJobs(db, jobs);
  await applyImport(db, cast.sofia, id);
  await doRequestedJobs(db, jobs);
  expect(await names()).toEqual(['Fundación Uno', 'Total Ayuda']);
});

test('a preview opens on what is wrong, and without errors on what is written first', async () => {
  const kept = 'Fundación Uno;Ñuble;2011';
  expect((await shown(await preview('Nombre;Región;Año', kept, 'Fundación Nueva;Maule;2012')))[0]).toBe('new');
  expect((await shown(await preview('Nombre;Región;Año', kept, '#N/A;Maule;2012')))[0]).toBe('error');
  expect((await shown(await preview('Nombre;Región', 'Fundación Uno;Ñuble')))[0]).toBe('kept');
});

test('the rows that make an organisation show what will be written', async () => {
  const id = await preview('Nombre;Comuna;Sector', 'Fundación Con Datos;Talca, Maule;ONG');
  const [row] = (await page(id, 'ver=new'))!.page.items;
  expect(row!.written.map(({ field, value }) => [field, value])).toEqual([
    ['sector', 'private_nonprofit'],
    ['region', '07'],
    ['comuna', '07101'],
  ]);
});

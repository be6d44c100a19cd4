import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, story } from '#platform/test/story.ts';
import { jobs } from '../jobs.server.ts';
import { applyImport } from './apply.server.ts';
import { discardImport, mapImport, startImport } from './commands.server.ts';
import { reopenColumns } from './decide.server.ts';
import { unreadSheets } from './import.ts';
import { importPage } from './page.server.ts';
import { chooseSheet } from './sheets.server.ts';

const { db } = await story();
const { sofia } = cast;

type Cells = string[][];
const cover: Cells = [
  ['CATASTRO DE ORGANIZACIONES 2026'],
  ['Instrucciones: complete la hoja «Base».'],
  ['Nombre de quien completa'],
];
const people: Cells = [
  ['Nombre', 'RUT', 'Región'],
  ['Fundación Uno', '', 'Maule'],
  ['Fundación Dos', '', 'Ñuble'],
];
const lists: Cells = [
  ['Región', 'Comuna'],
  ['Maule', 'Talca'],
];
const start = async (...sheets: readonly (readonly [string, Cells, hidden?: boolean])[]) => {
  const bytes = await writeXlsx({ sheets: sheets.map(([name, rows, hidden = false]) => ({ name, rows, hidden })) });
  return startImport(db, sofia, { name: 'libro.xlsx', bytes });
};
const page = async (id: string, query = '') => (await importPage(db, sofia, id, new URLSearchParams(query)))!;
const seen = async (id: string) => {
  const { batch, sheets } = await page(id);
  return [sheets[batch.sheet]?.name, ...sheets.map(({ name, rows }) => `${name} ${String(rows)}`)];
};
async function preview(id: string, sheet?: number) {
  const { batch } = await page(id);
  const mapped = await mapImport(db, sofia, id, { mapping: batch.mapping, tidyNames: true, sheet });
  await doRequestedJobs(db, jobs);
  return mapped;
}
const spare = (id: string) => db.selectFrom('import_sheet_row').select('number').where('batch_id', '=', id).execute();

test('of a workbook the sheet whose headers are known best is taken; hidden and empty ones are not offered', async () => {
  const id = await start(
    ['Instrucciones', cover],
    ['Códigos', lists, true],
    ['Vacía', []],
    ['Listas', lists],
    ['Base', people],
  );
  expect(await seen(id)).toEqual(['Base', 'Instrucciones 2', 'Listas 1', 'Base 2']);
  expect((await page(id)).batch.mapping).toEqual(['name', 'rut', 'region']);
});

test('another sheet is chosen, and stays chosen through the preview, the columns again and the writing', async () => {
  const other: Cells = [
    ['Razón social', 'Sitio web'],
    ['Corporación Otra', 'otra.cl'],
  ];
  const id = await start(['Base', people], ['Nuevas', other]);
  expect(await preview(id, 1)).toBe(false);
  expect((await page(id)).batch).toMatchObject({
    state: 'mapping',
    sheet: 1,
    rowsRead: 1,
    mapping: ['name', 'website'],
  });
  expect(await preview(id, 1)).toBe(true);
  await reopenColumns(db, sofia, id);
  expect((await seen(id))[0]).toBe('Nuevas');
  await preview(id);
  await applyImport(db, sofia, id);
  await doRequestedJobs(db, jobs);
  const { batch, sheets } = await page(id);
  expect(unreadSheets(sheets, batch.sheet).map(({ name }) => name)).toEqual(['Base']);
  expect([batch.state, ...(await seen(id))]).toEqual(['applied', 'Nuevas', 'Base 2', 'Nuevas 1']);
  expect((await db.selectFrom('organization').select('name').execute()).map(({ name }) => name)).toEqual([
    'Corporación Otra',
  ]);
  expect(await spare(id)).toEqual([]);
  await expect(chooseSheet(db, sofia, id, { sheet: 0 })).rejects.toMatchObject({ code: 'import-under-way' });
});

test('from one sheet to another and back nothing is lost, and what is given up leaves no rows', async () => {
  const id = await start(['Base', people], ['Listas', lists]);
  for (const at of [1, 0]) await chooseSheet(db, sofia, id, { sheet: at });
  await preview(id);
  expect((await page(id)).counts.outcomes.new).toBe(2);
  await expect(chooseSheet(db, sofia, id, { sheet: 7 })).rejects.toMatchObject({ code: 'import-no-such-sheet' });
  await discardImport(db, sofia, id);
  expect(await spare(id)).toEqual([]);
});

test('one sheet, or a text, leaves nothing to choose', async () => {
  expect(await seen(await start(['Instrucciones', cover, true], ['Base', people]))).toEqual(['Base', 'Base 2']);
  const bytes = new TextEncoder().encode('Nombre;Región\nFundación Uno;Maule');
  const id = await startImport(db, sofia, { name: 'a.csv', bytes });
  expect(await seen(id)).toEqual(['', ' 1']);
  expect(await spare(id)).toEqual([]);
});

test('a workbook in which no header is known is taken, and that is said', async () => {
  const known = async (id: string) => (await page(id)).sheets.map((sheet) => sheet.known);
  const bare: Cells = [
    ['Fundación Uno', '65.123.944-3'],
    ['Fundación Dos', '65.123.944-3'],
    ['Fundación Tres', '65.123.944-3'],
  ];
  const kinds = Array.from({ length: 4 }, (_, at): string[] => [`Grupo ${String(at)}`, 'Agrupación']);
  expect(await known(await start(['Hoja1', bare], ['Hoja2', kinds]))).toEqual([0, 0]);
  expect(await known(await start(['Hoja1', bare], ['Hoja2', people]))).toEqual([0, 3]);
});

test('a sheet that is too big is told beside the others, and refused where it is the one', async () => {
  const big: Cells = [['Nombre', 'RUT'], ...Array.from({ length: 10_001 }, (_, at) => [`Fundación ${String(at)}`, ''])];
  await expect(start(['Instrucciones', cover], ['Base', big])).rejects.toMatchObject({ code: 'table-too-many-rows' });
  const id = await start(['Histórica', big], ['Base', people]);
  expect((await page(id)).sheets.map(({ tooBig }) => tooBig)).toEqual([true, false]);
  expect((await seen(id))[0]).toBe('Base');
  await expect(chooseSheet(db, sofia, id, { sheet: 0 })).rejects.toMatchObject({ code: 'import-no-such-sheet' });
});

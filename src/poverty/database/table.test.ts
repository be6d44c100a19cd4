/** Survey files in DuckDB: the same rows in the same order, missing values as nulls, and the same measures as from a CSV file. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeFile } from '../survey/describe.ts';
import { DuckDB } from './duckdb.ts';
import { openSurveyFile } from './open.ts';
import { PRESENT } from '../files/block.ts';
import { report } from '../report/report.ts';
import { readSurvey } from '../survey/survey.ts';
import { casen2017, fileOf } from '../test-data/surveys.ts';

const path = (name: string) => fileOf(join('readers', name));

/** Rows as the blocks have them, with null for what is missing. */
async function rowsOf(name: string): Promise<(string | number | null)[][]> {
  await using file = await openSurveyFile(path(name));
  const rows = [];
  for await (const { rows: count, columns } of file.blocks())
    for (let row = 0; row < count; row++)
      rows.push(columns.map((c) => (c.missing[row] === PRESENT ? c.values[row]! : null)));
  return rows;
}

test.each(['haven.zsav', 'haven-none-be.sav', 'haven-118.dta', 'pandas-119-be.dta', 'pspp-1252.sav'])(
  'the table of %s',
  async (name) => {
    await using engine = await DuckDB.open();
    const source = await engine.source(path(name));
    const rows = await engine.rows(`SELECT * FROM ${source.from}`);
    expect(rows.map((row) => Object.values(row))).toEqual(await rowsOf(name));
  },
);

test('the types of the columns', async () => {
  await using engine = await DuckDB.open();
  const { columns, from } = await engine.source(path('pandas-118-le.dta'));
  const sql = await engine.rows(`DESCRIBE ${from}`);
  expect(sql.map((c) => [c['column_name'], c['column_type'], columns.get(String(c['column_name']))?.type])).toEqual([
    ['id', 'INTEGER', 'whole'],
    ['corto', 'INTEGER', 'whole'],
    ['largo', 'INTEGER', 'whole'],
    ['flotante', 'DOUBLE', 'real'],
    ['doble', 'DOUBLE', 'real'],
    ['texto', 'VARCHAR', 'text'],
    ['nota', 'VARCHAR', 'text'],
    ['sexo', 'INTEGER', 'whole'],
  ]);
});

test('of a file of many blocks, only the columns asked for, and all the rows in their order', async () => {
  await using engine = await DuckDB.open();
  const { columns, from } = await engine.source(path('haven-long.zsav'), ['x', 'not there']);
  expect([...columns.keys()]).toEqual(['x', 'respuesta']);
  const [row] = await engine.rows(
    `SELECT COUNT(*) AS n, COUNT(*) FILTER (x = (k % 97) / 7.0::DOUBLE) AS right FROM (SELECT row_number() OVER () AS k, * FROM ${from}) t`,
  );
  expect(row).toEqual({ n: 600_000n, right: 600_000n });
  expect(await engine.rows(`DESCRIBE ${from}`)).toHaveLength(1);
});

describe('measures', () => {
  const measured = (file: string) => report(file, readSurvey(casen2017), 'chile-income-2013', ['sexo', 'zona']);

  test.each(['casen2017.zsav', 'casen2017.dta'])(
    'from %s are those from the CSV file, to the last digit',
    async (name) => {
      const figures = await measured(path(name));
      expect(figures.length).toBeGreaterThan(10);
      expect(figures).toEqual(await measured(fileOf('casen2017_iquique_1000.csv')));
    },
  );
});

test('the description of a file, with its labels and how many values are missing', async () => {
  const variables = await describeFile(path('haven.zsav'));
  expect(variables).toHaveLength(23);
  expect(variables.find((v) => v.name === 'region')).toEqual({
    name: 'region',
    type: 'real',
    label: 'Región de residencia',
    labels: [
      { value: 15, label: 'Arica y Parinacota' },
      { value: 16, label: 'Ñuble' },
      { value: 11, label: 'Aysén del General Carlos Ibáñez del Campo' },
      { value: 13, label: 'Metropolitana' },
    ],
    rows: 24,
    missing: 0,
    distinct: 4,
    least: '11',
    most: '16',
  });
  expect(variables.find((v) => v.name === 'discretos')).toMatchObject({
    missing: 8,
    distinct: 8,
    least: '1',
    most: '8',
  });
});

test('a text file of more columns than are in memory at a time is described as it lies, and nothing of it is left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'poverty-wide-'));
  const [file, rows] = [join(folder, 'wide.csv'), 500];
  const names = Array.from({ length: 150 }, (_, i) => `v${i}`);
  const line = (row: number) => names.map((_, i) => (i % 3 === 0 ? `t${row % 7}` : row % (i + 2))).join(';');
  writeFileSync(file, [names.join(';'), ...Array.from({ length: rows }, (_, row) => line(row))].join('\n'));
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('poverty-describe-'));
  try {
    const before = left();
    const variables = await describeFile(file);
    expect(variables.map(({ name }) => name)).toEqual(names);
    expect(variables[149]).toMatchObject({ type: 'real', rows, missing: 0, distinct: 151, least: '0', most: '150' });
    expect(variables[147]).toMatchObject({ type: 'text', distinct: 7, least: 't0', most: 't6' });
    expect(left()).toEqual(before);
    writeFileSync(file, `${names.join(';')}\n${line(1)}\n1;2\n`);
    await expect(describeFile(file)).rejects.toMatchObject({ code: 'uneven-line', details: { line: '3' } });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

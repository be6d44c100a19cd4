/** Text files with decimal commas: what is a number, what may be something else, and what is measured of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DuckDB } from './duckdb.ts';
import { report } from '../report/report.ts';
import { methodOf } from '../method/list.ts';
import { readSurvey } from '../survey/survey.ts';

const folder = mkdtempSync(join(tmpdir(), 'commas-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(lines: readonly string[]): string {
  const path = join(folder, 'file.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}

const columnOf = async (cells: readonly string[], separator = ';') => {
  await using engine = await DuckDB.open({ threads: 1 });
  const rows = cells.map((cell, i) => `${i}${separator}${cell}`);
  const { from } = await engine.source(file([`id${separator}w`, ...rows]), ['w']);
  return (await engine.rows(`SELECT w FROM ${from}`)).map(({ w }) => w);
};

test('between semicolons or tabs a comma is a decimal one, beside whole numbers and missing values', async () => {
  expect(await columnOf(['1042,8256', '865,814', '900', 'NA'])).toEqual(['1042.8256', '865.814', '900', 'NA']);
  expect(await columnOf(['-1,5', ',25', '+2'])).toEqual(['-1.5', '.25', '+2']);
  expect(await columnOf(['1,234', '5,678'], '\t')).toEqual(['1.234', '5.678']);
});

test('between commas it is, quoted, where it cannot be of thousands alone', async () => {
  expect(await columnOf(['"1042,8256"', '"865,814"'], ',')).toEqual(['1042.8256', '865.814']);
  expect(await columnOf(['"1,234"', '"865,814"'], ',')).toEqual(['1,234', '865,814']);
});

test('texts with commas, points beside commas, and thousands stay as they are written', async () => {
  for (const cells of [
    ['Lebu, Arauco', '1,5'],
    ['1,5', '2.5'],
    ['1.042,8', '2,5'],
    ['1,234,567', '2,5'],
  ])
    expect(await columnOf(cells)).toEqual(cells);
});

test('a survey in one is measured as with points, and thousands say what to do', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => [`${1000 + i}.25`, String(i % 8), String(i % 3)]);
  const survey = readSurvey({
    title: 'Comas',
    period: { constant: '2020' },
    weight: 'w',
    psu: 'p',
    status: { income: { column: 'y', poor: ['1'], notPoor: ['0', '2'] } },
  });
  const measured = (lines: readonly string[]) => report(file(lines), survey, methodOf('chile-income-2013'), [], {});
  const pointed = await measured(['w,p,y', ...rows.map((row) => row.join(','))]);
  const commas = rows.map((row) => row.join(';').replace('.', ','));
  expect(await measured(['w;p;y', ...commas])).toEqual(pointed);
  await expect(measured(['w;p;y', '1.042,8;1;0', ...commas])).rejects.toMatchObject({ code: 'not-a-number' });
});

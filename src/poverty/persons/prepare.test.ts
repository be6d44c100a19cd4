/** What was prepared can be left in a folder and measured another day: the same bits, in little memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DuckDB } from '../database/duckdb.ts';
import { measure } from '../errors/measure.ts';
import { methodOf } from '../method/list.ts';
import { planOf } from '../measures/plan.ts';
import { openPrepared, prepare } from './prepare.ts';
import { readSurvey } from '../survey/survey.ts';
import { casen2020, fileOf, synthetic } from '../test-data/surveys.ts';

const groupings = [[], ['region'], ['sexo']];

test('a folder gives the same bits as memory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'poverty-prepared-'));
  try {
    await using engine = await DuckDB.open();
    const survey = readSurvey(casen2020);
    const request = {
      file: fileOf('casen2020.csv.gz'),
      survey,
      plan: planOf({ method: methodOf('chile-income-2013'), survey }),
      groups: ['region', 'sexo'],
    };
    const inMemory = await measure(engine, await prepare(engine, request), { groupings });
    await prepare(engine, { ...request, folder });
    await using another = await DuckDB.open({ threads: 1 });
    expect(await measure(another, await openPrepared(folder), { groupings })).toEqual(inMemory);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('whole weights are packed; weights that are not, or too large, take the plain plan and give the same shares', async () => {
  await using engine = await DuckDB.open();
  const survey = readSurvey({ ...synthetic, groups: {} });
  const plan = planOf({ method: methodOf('chile-income-2013'), survey, measures: ['fgt0'] });
  const packed = await prepare(engine, { file: fileOf('synthetic.csv'), survey, plan, groups: [] });
  expect(packed.layout.sums.some((s) => s.fieldBits !== null)).toBe(true);
  const [small] = (await measure(engine, packed, { groupings: [[]] })).estimate;
  await engine.run(
    `CREATE TABLE heavy AS SELECT * REPLACE (weight * 1000000 AS weight) FROM read_csv('${fileOf('synthetic.csv')}')`,
  );
  const file = join(tmpdir(), `heavy-${process.pid}.parquet`);
  await engine.run(`COPY heavy TO '${file}' (FORMAT parquet)`);
  try {
    const plain = await prepare(engine, { file, survey, plan, groups: [] });
    expect(plain.layout.sums.some((s) => s.fieldBits !== null)).toBe(false);
    expect((await measure(engine, plain, { groupings: [[]] })).estimate[0]).toBeCloseTo(small as number, 14);
  } finally {
    rmSync(file);
  }
});

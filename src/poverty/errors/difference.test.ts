/** Differences and replicate standard errors against R's survey package (golden/survey.R). */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { difference, type LinearizedEstimate, linearized } from './difference.ts';
import { DuckDB } from '../database/duckdb.ts';
import { methodOf } from '../method/list.ts';
import { planOf } from '../measures/plan.ts';
import { prepare } from '../persons/prepare.ts';
import { report } from '../report/report.ts';
import { readSurvey, type SurveyInput } from '../survey/survey.ts';
import { golden, near } from '../test-data/golden.ts';
import { fileOf, synthetic, syntheticMethod } from '../test-data/surveys.ts';

const figures = golden('golden-survey.json');
const file = fileOf('synthetic.csv');
const year: SurveyInput = { ...synthetic, groups: { ...synthetic.groups } };

async function estimates<Id extends string>(
  method: Parameters<typeof planOf<Id>>[0]['method'],
  measures: string[],
  survey: SurveyInput = year,
): Promise<LinearizedEstimate<Id>[]> {
  await using engine = await DuckDB.open();
  const described = readSurvey(survey);
  const plan = planOf({ method, survey: described, measures });
  const prepared = await prepare(engine, { file, survey: described, plan, groups: ['region', 'group'] });
  return await linearized(engine, prepared, [[], ['region'], ['group']]);
}

const income = methodOf('chile-income-2013');

describe('groups of one survey', () => {
  test.each(['fgt0', 'fgt1', 'h', 'm0'])('%s', async (measure) => {
    const all: LinearizedEstimate[] = measure.startsWith('fgt')
      ? await estimates(income, [measure])
      : await estimates(syntheticMethod, [measure]);
    const of = (key: string, value: string) =>
      all.find((l) =>
        key ? l.domain.values[key] === value : Object.keys(l.domain.values).length === 0,
      ) as LinearizedEstimate;
    const pairs = {
      'a-b': [of('group', 'a'), of('group', 'b')],
      'a-all': [of('group', 'a'), of('', '')],
      'r1-r2': [of('region', '1'), of('region', '2')],
    } as const;
    for (const [name, [a, b]] of Object.entries(pairs)) {
      const ours = difference(a, b);
      const theirs = figures.find((f) => f.setting === 'difference' && f.grouping === name && f.measure === measure);
      near(ours.estimate, theirs?.estimate, `${name} ${measure}`, Math.abs(a.estimate));
      near(ours.se, theirs?.se, `${name} ${measure} se`);
      expect(ours.kind).toBe('same sample');
      expect(ours.low).toBeLessThan(ours.estimate);
      expect(ours.p > 0.05).toBe(ours.low < 0 && ours.high > 0);
    }
  });
});

test('the years of a panel share their sampling units', async () => {
  await using engine = await DuckDB.open();
  const path = join(tmpdir(), `panel-${process.pid}.parquet`);
  await engine.run(
    `COPY (SELECT *, 2001 + id % 2 AS year, 158145 AS line FROM read_csv('${file}')) TO '${path}' (FORMAT parquet)`,
  );
  const survey = readSurvey({ ...synthetic, period: { column: 'year' }, panel: true, lines: { poor: 'line' } });
  try {
    for (const [measure, method] of [
      ['fgt0', income],
      ['m0', syntheticMethod],
    ] as const) {
      const plan = planOf({ method, survey, measures: [measure] });
      const prepared = await prepare(engine, { file: path, survey, plan, groups: ['period'] });
      const [first, second] = (await linearized(engine, prepared, [['period']])) as [
        LinearizedEstimate,
        LinearizedEstimate,
      ];
      const theirs = figures.find((f) => f.grouping === 'panel' && f.measure === measure);
      const ours = difference(first, second);
      near(ours.estimate, theirs?.estimate, `panel ${measure}`, first.estimate);
      near(ours.se, theirs?.se, `panel ${measure} se`);
    }
  } finally {
    rmSync(path);
  }
});

test('surveys drawn apart: variances add up', async () => {
  const [a] = (await estimates(income, ['fgt0'])) as [LinearizedEstimate];
  const [b] = (await estimates(income, ['fgt0'], { ...synthetic, weight: 'fraction' })) as [LinearizedEstimate];
  const ours = difference(a, b);
  const alone = (weight: string) =>
    figures.find((f) => f.setting === weight && f.grouping === '' && f.measure === 'fgt0')?.se as number;
  expect(ours.kind).toBe('independent');
  near(ours.se, Math.hypot(alone('certainty'), alone('fractional weights')), 'se');
});

describe('what two methods or two measures say is never subtracted', () => {
  test('the compiler and the engine refuse', async () => {
    const [before] = (await estimates(income, ['fgt0'])) as [LinearizedEstimate<'chile-income-2013'>];
    const after = {
      ...before,
      method: 'chile-income-2024',
      edition: 'chile-income-2024@1',
    } as unknown as LinearizedEstimate<'chile-income-2024'>;
    // @ts-expect-error two methods
    expect(() => difference(before, after)).toThrow(
      'Se pidieron dos métodos a la vez (chile-income-2013@1, chile-income-2024@1)',
    );
    expect(() => difference(before, { ...before, measure: 'fgt1' })).toThrow('dos medidas distintas (fgt0, fgt1)');
  });
});

describe('replication', () => {
  const survey = readSurvey(synthetic);
  const se = async (measure: string, replication?: Parameters<typeof report>[4] & object) =>
    (
      await report(file, survey, measure === 'm0' ? syntheticMethod : income, [], {
        measures: [measure],
        ...replication,
      })
    ).find((f) => f.measure === measure)?.se as number;

  test('the jackknife of a total is its linearisation', async () => {
    near(await se('persons', { replication: { kind: 'jackknife' } }), await se('persons'), 'persons');
  });

  test('jackknife and bootstrap are near the linearisation of a ratio, and the seed fixes the draws', async () => {
    const taylor = await se('fgt0');
    const bootstrap = { replication: { kind: 'bootstrap', replicates: 2000, seed: 7 } } as const;
    expect((await se('fgt0', { replication: { kind: 'jackknife' } })) / taylor).toBeCloseTo(1, 2);
    expect((await se('fgt0', bootstrap)) / taylor).toBeCloseTo(1, 1);
    expect(await se('fgt0', bootstrap)).toBe(await se('fgt0', bootstrap));
  });

  test('the jackknife equals R (strata with one PSU left out)', async () => {
    await using engine = await DuckDB.open();
    const path = join(tmpdir(), `jackknife-${process.pid}.parquet`);
    await engine.run(`COPY (SELECT * FROM read_csv('${file}') WHERE stratum > 2) TO '${path}' (FORMAT parquet)`);
    try {
      for (const [measure, method] of [
        ['fgt0', income],
        ['m0', syntheticMethod],
      ] as const) {
        const [ours] = await report(path, survey, method, [], {
          measures: [measure],
          replication: { kind: 'jackknife' },
        });
        const theirs = figures.find((f) => f.setting === 'jackknife' && f.measure === measure);
        near(ours?.estimate, theirs?.estimate, measure);
        near(ours?.se, theirs?.se, `${measure} se`);
      }
    } finally {
      rmSync(path);
    }
  });
});

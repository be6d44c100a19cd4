/** Grades of publication: INE Chile's rules give, cell by cell, what its own package `calidad` gives. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DuckDB } from '../database/duckdb.ts';
import { type QualityGrade, qualityOf, rulesOf } from './quality.ts';
import { report } from '../report/report.ts';
import { readSurvey } from '../survey/survey.ts';
import { casen2020, fileOf } from '../test-data/surveys.ts';

interface Graded {
  readonly region: string;
  readonly sexo: string;
  readonly tramo: string;
  readonly n: number;
  readonly df: number;
  readonly estimate: number;
  readonly se: number;
  readonly proportion: string;
  readonly mean?: string;
}

const grades: Record<string, QualityGrade> = {
  'non-reliable': 'unreliable',
  'weakly reliable': 'weak',
  reliable: 'reliable',
};

test('extreme poverty in Casen 2020 by region, sex and age', async () => {
  const { figures: theirs } = JSON.parse(readFileSync(fileOf('golden-quality.json'), 'utf8')) as { figures: Graded[] };
  const ours = await report(
    fileOf('casen2020.csv.gz'),
    readSurvey(casen2020),
    'chile-income-2013',
    ['region*sexo*tramo'],
    { measures: ['extreme_fgt0'] },
  );
  const cells = new Map(ours.map((f) => [`${f.domain['region']} ${f.domain['sexo']} ${f.domain['tramo']}`, f]));
  expect(theirs).toHaveLength(352);
  const seen = new Set<QualityGrade>();
  for (const t of theirs) {
    const f = cells.get(`${t.region} ${t.sexo} ${t.tramo}`);
    expect([f?.n, f?.df]).toEqual([t.n, t.df]);
    expect(Math.abs((f?.estimate ?? NaN) - t.estimate)).toBeLessThanOrEqual(1e-12 * t.estimate);
    expect(Math.abs((f?.se ?? NaN) - t.se)).toBeLessThanOrEqual(1e-12 * t.se + 1e-18);
    expect(f?.quality).toBe(grades[t.proportion]);
    seen.add(f?.quality as QualityGrade);
    if (t.mean)
      expect(
        qualityOf(
          { kind: 'mean', estimate: t.estimate, se: t.se, deff: NaN, n: t.n, df: t.df, cases: NaN },
          rulesOf('ine-2020'),
        ),
      ).toBe(grades[t.mean]);
  }
  expect(seen).toEqual(new Set(['reliable', 'weak', 'unreliable']));
});

test('CEPAL: sample, effective sample, logarithmic coefficient of variation, then degrees of freedom and coefficient of variation', () => {
  const rules = rulesOf('cepal-2020');
  const good = { kind: 'proportion', estimate: 0.2, se: 0.01, deff: 2, n: 1000, df: 50, cases: 50 } as const;
  expect(qualityOf(good, rules)).toBe('reliable');
  expect(qualityOf({ ...good, n: 99, deff: 0.5 }, rules)).toBe('unreliable');
  expect(qualityOf({ ...good, deff: 8 }, rules)).toBe('unreliable');
  expect(qualityOf({ ...good, cases: 49 }, rules)).toBe('unreliable');
  expect(qualityOf({ ...good, kind: 'mean', cases: NaN }, rules)).toBe('reliable');
  expect(qualityOf({ ...good, se: 0.2 * -Math.log(0.2) * 0.18 }, rules)).toBe('unreliable');
  expect(qualityOf({ ...good, df: 8 }, rules)).toBe('weak');
  expect(qualityOf({ ...good, se: 0.041 }, rules)).toBe('weak');
});

test('a figure without a standard error is never reliable', () => {
  expect(
    qualityOf({ kind: 'total', estimate: 10, se: NaN, deff: NaN, n: 1000, df: 90, cases: NaN }, rulesOf('ine-2020')),
  ).toBe('unreliable');
});

test('CEPAL: the persons of the sample who are poor are counted, in shares and in numbers of persons', async () => {
  const graded = await report(
    fileOf('casen2020.csv.gz'),
    readSurvey(casen2020),
    'chile-income-2013',
    ['region*sexo*tramo'],
    { measures: ['extreme_fgt0', 'extreme_persons'], quality: rulesOf('cepal-2020') },
  );
  const poor = await extremelyPoorInSample();
  const cells = graded.filter(({ domain }) => 'tramo' in domain);
  const few = cells.filter(({ domain }) => (poor.get(Object.values(domain).join(' ')) ?? 0) < 50);
  expect(few.length).toBeGreaterThan(100);
  expect(new Set(few.map((f) => f.quality))).toEqual(new Set(['unreliable']));
  const [share, persons] = graded.filter(({ domain }) => !('region' in domain));
  expect([share?.quality, persons?.quality]).toEqual(['reliable', 'reliable']);
});

/** By region, sex and age, counted in the file itself. */
async function extremelyPoorInSample(): Promise<ReadonlyMap<string, number>> {
  await using engine = await DuckDB.open();
  const tramo = `1 + ${casen2020.groups.tramo.breaks.map((from) => `(edad >= ${from})::INTEGER`).join(' + ')}`;
  const rows = await engine.rows(
    `SELECT region, sexo, ${tramo} AS tramo, COUNT(*)::INTEGER AS n FROM read_csv('${fileOf('casen2020.csv.gz')}') WHERE pobreza = 1 GROUP BY ALL`,
  );
  return new Map(
    rows.map((r) => [`${String(r['region'])} ${String(r['sexo'])} ${String(r['tramo'])}`, Number(r['n'])]),
  );
}

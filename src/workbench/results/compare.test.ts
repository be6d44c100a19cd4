/** Two runs beside each other. */
import { describe, expect, test } from 'vitest';
import { readSurvey } from '#poverty/survey/survey.ts';
import { casen2020 } from '#poverty/test-data/surveys.ts';
import { compareRuns, recipeDifferences, type RunToCompare } from './compare.ts';
import type { RunRecipe } from '../run/recipe.ts';
import type { RunFigure } from '../run/run.ts';

const recipe: RunRecipe = {
  file: { name: 'casen.csv', sha256: 'a'.repeat(64), bytes: 10, rows: 2 },
  survey: readSurvey(casen2020),
  method: { id: 'chile-income-2013', version: 1 },
  by: ['region'],
  options: { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false },
  engine: { version: 'engine 1' },
  figures: { sha256: 'b'.repeat(64) },
};
const other: RunRecipe = { ...recipe, file: { ...recipe.file, sha256: 'c'.repeat(64) } };
const figure = (period: string, estimate: number | null, more: Partial<RunFigure> = {}): RunFigure => ({
  domain: {},
  period,
  method: 'chile-income-2013@1',
  measure: 'fgt0',
  estimate,
  se: 0.003,
  low: 0,
  high: 1,
  cv: 0.03,
  deff: 2,
  n: 900,
  df: 50,
  quality: 'reliable',
  ...more,
});
const of = (made: RunRecipe, ...figures: RunFigure[]): RunToCompare => ({ recipe: made, figures });

describe('samples drawn apart', () => {
  test('variances and degrees of freedom add up', () => {
    const [row] = compareRuns(of(recipe, figure('2017', 0.1)), of(other, figure('2020', 0.12, { se: 0.004 }))).rows;
    expect(row!.difference).toBeCloseTo(0.02, 12);
    expect(row!.test).toMatchObject({ df: 100 });
    expect(row!.test!.se).toBeCloseTo(0.005, 12);
    expect(row!.test!.p).toBeCloseTo(0.000123, 5); // 2·P(t > 4), 100 df
    expect(row!.test!.low).toBeCloseTo(0.02 - 1.983972 * 0.005, 7);
  });

  test('without an estimate there is no difference, without an error no test', () => {
    const [missing] = compareRuns(of(recipe, figure('2017', null)), of(other, figure('2020', 0.1))).rows;
    expect([missing!.difference, missing!.test]).toEqual([null, null]);
    const [bare] = compareRuns(of(recipe, figure('2017', 0.1, { se: null })), of(other, figure('2020', 0.1))).rows;
    expect([bare!.difference, bare!.test]).toEqual([0, null]);
  });
});

describe('no test', () => {
  test('of one file: it is one sample, read in two ways', () => {
    const compared = compareRuns(of(recipe, figure('2017', 0.1)), of(recipe, figure('2020', 0.12)));
    expect(compared.noTest).toBe('same-file');
    expect(compared.rows[0]!.test).toBeNull();
  });

  test('of one period: two files of a year may hold the same households', () => {
    const compared = compareRuns(of(recipe, figure('2020', 0.1)), of(other, figure('2020', 0.12)));
    expect([compared.noTest, compared.rows[0]!.test]).toEqual(['same-period', null]);
  });
});

test('two methods, or two versions of one, are not compared; nor files of several years', () => {
  const newer = { ...other, method: { ...other.method, version: 2 } };
  expect(() => compareRuns(of(recipe, figure('2017', 0.1)), of(newer, figure('2020', 0.1)))).toThrow(
    'two-methods-compared',
  );
  expect(() => compareRuns(of(recipe, figure('2017', 0.1), figure('2020', 0.1)), of(other))).toThrow(
    'many-periods-compared',
  );
});

test('figures that only one has are counted', () => {
  const here = of(recipe, figure('2017', 0.1), figure('2017', 0.2, { domain: { region: '1', sexo: '2' } }));
  const there = of(other, figure('2020', 0.2, { domain: { sexo: '2', region: '1' } }));
  expect(compareRuns(here, there)).toMatchObject({ onlyA: 1, onlyB: 0 });
});

test('the recipes say what was done otherwise', () => {
  const changed: RunRecipe = {
    ...other,
    survey: { ...recipe.survey, weight: 'expc', psu: undefined },
    by: ['region', 'sexo'],
    options: { ...recipe.options, lonely: 'adjust' },
    figures: { sha256: 'd'.repeat(64) },
  };
  expect(recipeDifferences(recipe, changed)).toEqual([
    { path: 'file.sha256', a: 'a'.repeat(64), b: 'c'.repeat(64) },
    { path: 'survey.weight', a: 'expr', b: 'expc' },
    { path: 'survey.psu', a: 'upm', b: null },
    { path: 'by', a: 'region', b: 'region, sexo' },
    { path: 'options.lonely', a: 'certainty', b: 'adjust' },
  ]);
  expect(recipeDifferences(recipe, { ...recipe, figures: { sha256: 'e'.repeat(64) } })).toEqual([]);
});

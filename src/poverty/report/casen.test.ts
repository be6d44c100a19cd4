/** The official figures and classifications of Casen, from its own microdata. */
import { describe, expect, test } from 'vitest';
import { DuckDB } from '../database/duckdb.ts';
import { methodOf, methodParts } from '../method/list.ts';
import { personView } from '../persons/person.ts';
import { report } from './report.ts';
import { readSurvey, type SurveyInput } from '../survey/survey.ts';
import { casen2017, casen2020, fileOf } from '../test-data/surveys.ts';

describe('Casen 2020', () => {
  test('gives the published rates, with their standard errors and the number of poor', async () => {
    const figures = await report(fileOf('casen2020.csv.gz'), readSurvey(casen2020), 'chile-income-2013');
    const of = (measure: string) => figures.find((f) => f.measure === measure);
    expect(percent(of('fgt0')?.estimate)).toBe('10.81');
    expect(percent(of('fgt0')?.se, 3)).toBe('0.215');
    expect(percent(of('extreme_fgt0')?.estimate)).toBe('4.26');
    expect(percent(of('extreme_fgt0')?.se, 3)).toBe('0.131');
    expect(of('persons')?.estimate).toBe(2_112_185);
    expect(of('extreme_persons')?.estimate).toBe(831_232);
    expect(of('fgt0')?.n).toBe(185_339);
  });

  test('regions and sexes add up to the country', async () => {
    const figures = await report(
      fileOf('casen2020.csv.gz'),
      readSurvey(casen2020),
      'chile-income-2013',
      ['region', 'sexo', 'region*sexo'],
      { measures: ['persons'] },
    );
    const sum = (names: string) =>
      figures
        .filter((f) => Object.keys(f.domain).join() === names)
        .reduce((total, f) => total + (f.estimate ?? NaN), 0);
    expect(figures.filter((f) => Object.keys(f.domain).join() === 'region')).toHaveLength(16);
    expect([sum(''), sum('region'), sum('sexo'), sum('region,sexo')]).toEqual([
      2_112_185, 2_112_185, 2_112_185, 2_112_185,
    ]);
  });
});

describe('Casen 2017, extract: persons classified as the official variables do', () => {
  test.each([
    [
      'chile-income-2013',
      "CASE WHEN income_extreme = 1 THEN '1' WHEN income_poor = 1 THEN '2' WHEN income_poor = 0 THEN '3' END",
      'pobreza',
      998,
    ],
    ['chile-multidimensional-2015', 'CAST(multi_poor AS VARCHAR)', 'pobreza_multi_5d', 924],
    ['chile-multidimensional-2015-four', 'CAST(multi_poor AS VARCHAR)', 'pobreza_multi_4d', 927],
  ])('%s', async (method, status, official, classified) => {
    await using engine = await DuckDB.open();
    const source = await engine.source(fileOf('casen2017_iquique_1000.csv'));
    const survey = readSurvey({ ...casen2017, groups: { official } } satisfies SurveyInput);
    const view = personView({
      source,
      survey,
      parts: methodParts(methodOf(method)),
      dialect: engine.dialect,
      groups: ['official'],
      variables: [],
    });
    const [row] = await engine.rows(`SELECT COUNT(*) FILTER (ours IS NOT NULL AND official IS NOT NULL) AS both,
      COUNT(*) FILTER (ours = official) AS equal, COUNT(*) FILTER ((ours IS NULL) <> (official IS NULL)) AS differ
      FROM (SELECT ${status} AS ours, g_0 AS official FROM (${view}) p) q`);
    expect(row).toEqual({ both: BigInt(classified), equal: BigInt(classified), differ: 0n });
  });
});

function percent(share: number | null | undefined, digits = 2): string {
  return ((share ?? NaN) * 100).toFixed(digits);
}

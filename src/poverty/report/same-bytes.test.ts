/** The same file, description, method and version give the same figures bit for bit, whatever the number of threads. */
import { expect, test } from 'vitest';
import { report, type ReportOptions } from './report.ts';
import { readSurvey, type SurveyInput } from '../survey/survey.ts';
import { casen2020, fileOf, synthetic, syntheticMethod } from '../test-data/surveys.ts';

async function bytes(
  threads: number,
  file: string,
  survey: SurveyInput,
  by: string[],
  more: ReportOptions,
): Promise<string> {
  const method = survey === synthetic ? syntheticMethod : 'chile-income-2013';
  return JSON.stringify(await report(fileOf(file), readSurvey(survey), method, by, { ...more, engine: { threads } }));
}

test.each([
  [
    'whole weights',
    'casen2020.csv.gz',
    casen2020,
    ['region*sexo', 'tramo'],
    { inequality: 'ingreso', variables: [{ measure: 'mean', variable: 'ingreso' }] },
  ],
  [
    'weights that are not whole',
    'synthetic.csv',
    synthetic,
    ['region', 'group'],
    { variables: [{ measure: 'ratio', variable: 'rent', over: 'income' }] },
  ],
] as [string, string, SurveyInput, string[], ReportOptions][])(
  '%s',
  async (_, file, survey, by, more) => {
    const one = await bytes(1, file, survey, by, more);
    expect(one.length).toBeGreaterThan(1000);
    expect(await bytes(3, file, survey, by, more)).toBe(one);
  },
  120_000,
);

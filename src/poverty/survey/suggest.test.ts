/** What is proposed for the files analysts bring: Casen of several years, with and without labels, and others. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeFile, type Variable } from './describe.ts';
import { report } from '../report/report.ts';
import { suggestSurvey } from './suggest.ts';
import { readSurvey } from './survey.ts';
import { fileOf } from '../test-data/surveys.ts';

const variable = (name: string, more: Partial<Variable> = {}): Variable => ({
  name,
  type: 'real',
  label: '',
  labels: [],
  rows: 100,
  missing: 0,
  distinct: 3,
  least: '1',
  most: '3',
  ...more,
});
const named = (...names: string[]) => names.map((n) => variable(n));
const labelled = (name: string, ...labels: string[]) =>
  variable(name, { labels: labels.map((label, i) => ({ value: i + 1, label })) });

test('the extract of Casen 2020 is described so that it gives the official rate at once', async () => {
  const file = fileOf('casen2020.csv.gz');
  const { survey, method, methods, lacking } = suggestSurvey(await describeFile(file), { file: 'casen2020.csv.gz' });
  expect({ method, methods, lacking }).toEqual({
    method: 'chile-income-2013',
    methods: ['chile-income-2013'],
    lacking: [],
  });
  expect(survey).toEqual({
    title: 'casen2020',
    period: { constant: '2020' },
    weight: 'expr',
    stratum: 'estrato',
    psu: 'upm',
    household: 'hogar',
    status: {
      income: {
        column: 'pobreza',
        poor: ['1', '2'],
        extreme: ['1'],
        notPoor: ['3'],
        method: 'chile-income-2013',
      },
    },
    groups: {
      region: 'region',
      sexo: 'sexo',
      edad: { column: 'edad', breaks: [18, 30, 45, 60], labels: ['0-17', '18-29', '30-44', '45-59', '60+'] },
    },
    variables: { ingreso_autonomo_per_capita: 'ing_aut_pc', edad: 'edad' },
  });
  const figures = await report(file, readSurvey(survey), method as string, [], { measures: ['fgt0'] });
  expect((figures[0]?.estimate as number).toFixed(4)).toBe('0.1081');
});

test('the extract of Casen 2017 serves income and both multidimensional methods', async () => {
  const variables = await describeFile(fileOf('casen2017_iquique_1000.csv'));
  const { survey, methods } = suggestSurvey(variables, { file: 'casen2017_iquique_1000.csv' });
  expect(methods).toEqual(['chile-multidimensional-2015', 'chile-income-2013', 'chile-multidimensional-2015-four']);
  expect(survey).toMatchObject({ weight: 'expr', stratum: 'varstrat', psu: 'upm', household: 'hogar' });
  expect(suggestSurvey(variables, { method: 'chile-income-2013', file: 'casen2017.csv' }).survey).toMatchObject({
    income: 'ytotcorh',
    size: 'numper',
    period: { constant: '2017' },
  });
});

describe('Casen 2024, which has two methods side by side', () => {
  const old = [
    'asis',
    'rez',
    'esc',
    'mal',
    'prevs',
    'acc',
    'act',
    'cot',
    'jub',
    'habitab',
    'servbas',
    'entorno',
    'appart',
    'tsocial',
    'seg',
  ];
  const now = [
    'asis',
    'rez',
    'esc',
    'ape',
    'acc',
    'ali',
    'contprev',
    'dpf',
    'actsub',
    'inf',
    'jub',
    'cui',
    'defcuanti',
    'defcuali',
    'accesi',
    'medio',
    'apoyo',
    'tsocial',
    'seg',
    'conec',
  ];
  const file = [
    ...named(
      'id_vivienda',
      'folio',
      'region',
      'area',
      'cod_upm',
      'estrato',
      'hogar',
      'expr',
      'varstrat',
      'varunit',
      'tot_per_h',
    ),
    ...named(
      'edad',
      'sexo',
      'ytotcorh',
      'yae',
      'li',
      'lp',
      'pobreza',
      'yae_2013',
      'li_2013',
      'lp_2013',
      'pobreza_2013',
      'numper',
    ),
    ...now.map((i) => variable(`hh_d_${i}`, { least: '0', most: '1' })),
    ...old.map((i) => variable(`hh_d_${i}_2015`, { least: '0', most: '1' })),
  ];

  test('each method gets its own columns', () => {
    expect(suggestSurvey(file).methods).toEqual([
      'chile-severe-2024',
      'chile-income-2024',
      'chile-multidimensional-2024',
      'chile-multidimensional-2015',
      'chile-income-2013',
    ]);
    expect(suggestSurvey(file).survey).toMatchObject({
      weight: 'expr',
      stratum: 'varstrat',
      psu: 'varunit',
      household: 'folio',
      income: 'yae',
      lines: { poor: 'lp', extreme: 'li' },
    });
    expect(suggestSurvey(file, { method: 'chile-income-2013' }).survey).toMatchObject({
      income: 'ytotcorh',
      size: 'numper',
      lines: { poor: 'lp_2013', extreme: 'li_2013' },
    });
  });
});

describe('codes of poverty, told by their labels', () => {
  test.each([
    [['Indigente', 'Pobre no indigente', 'No pobre'], ['1', '2'], ['1'], ['3']],
    [['Pobres extremos', 'Pobres no extremos', 'No pobres'], ['1', '2'], ['1'], ['3']],
    [['Fuera de la pobreza', 'Pobreza no extrema', 'Pobreza extrema'], ['3', '2'], ['3'], ['1']],
  ])('%j', (labels, poor, extreme, notPoor) => {
    const { survey, method } = suggestSurvey([...named('expr', 'segmento'), labelled('CORTE', ...labels)]);
    expect(survey.status).toEqual({ income: { column: 'CORTE', poor, extreme, notPoor, method } });
  });

  test('codes nobody explains are not guessed', () => {
    const { methods, survey } = suggestSurvey([...named('expr'), variable('pobreza', { least: '10', most: '30' })]);
    expect([methods, survey.status]).toEqual([[], undefined]);
  });
});

test('says what is lacking for the method asked for', () => {
  expect(suggestSurvey(named('ytotcorh', 'sexo'), { method: 'chile-income-2013' }).lacking).toEqual([
    'weight',
    'size',
    'lines',
  ]);
  expect(suggestSurvey(named('peso'), { method: 'chile-multidimensional-2015' }).lacking).toEqual(['indicators']);
});

test('columns that are wholly empty are passed over; a column of years is the period', () => {
  const { survey } = suggestSurvey([
    variable('EXPR', { missing: 100 }),
    variable('expc'),
    variable('anio', { least: '2020', most: '2022' }),
  ]);
  expect(survey).toMatchObject({ weight: 'expc', period: { column: 'anio' } });
});

test('a file of no known name still gets a description to fill in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'poverty-suggest-'));
  try {
    const file = join(folder, 'hogares.csv');
    writeFileSync(file, 'a,b\n1,2\n');
    expect(suggestSurvey(await describeFile(file), { file })).toEqual({
      method: null,
      methods: [],
      survey: { title: 'hogares', groups: {}, variables: {} },
      lacking: ['weight'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

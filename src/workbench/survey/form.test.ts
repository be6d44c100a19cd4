/** The form that describes a survey: there and back, and what is wrong said at its field. */
import { describe, expect, test } from 'vitest';
import { explainFault, type BadInput } from '#poverty/input/fault.ts';
import { readSurvey, type SurveyInput } from '#poverty/survey/survey.ts';
import { casen2017, casen2020 } from '#poverty/test-data/surveys.ts';
import { withFileLabels } from './category-labels.ts';
import type { Variable } from '../file/microdata.ts';
import { surveyOf, surveyOfJson } from './form.ts';
import { replicatesFound } from './replicates.ts';
import { rowsOf, typedOf, type Issues } from './fields.ts';

const variable = (name: string, type: Variable['type'] = 'whole'): Variable => ({
  name,
  type,
  label: '',
  labels: [],
  rows: 10,
  missing: 0,
  distinct: 3,
  least: '1',
  most: type === 'text' ? 'urbano' : '3',
});
const columns = ['expr', 'estrato', 'upm', 'hogar', 'pobreza', 'region', 'sexo', 'edad', 'ing_aut_pc', 'activ'];
const variables = [...columns.map((name) => variable(name)), variable('area', 'text')];

const whole = {
  title: 'Todo',
  source: 'El ministerio',
  period: { column: 'anio' },
  panel: true,
  weight: 'w',
  stratum: 's',
  psu: 'p',
  nest: true,
  fpc: 'f',
  household: 'h',
  size: 'n',
  income: 'y',
  lines: { poor: 'lp', extreme: 'li' },
  replicates: { columns: ['rep08', 'rep09', 'rep10'], kind: 'jkn', scale: 2, rscales: [0.5, 0.5, 0.25], mse: true },
  keys: { mes: { column: 'mes' }, tenencia: { constant: 'propia' } },
  status: {
    income: { column: 'pobreza', poor: ['1', '2'], extreme: ['1'], notPoor: ['3'] },
    multidimensional: { column: 'multi', poor: ['1'], notPoor: ['0'] },
  },
  indicators: { asis: 'd1' },
  groups: { region: 'r', sexo: 's', edad: { column: 'e', breaks: [18, 60], labels: ['0-17', '18-59', '60+'] } },
  labels: { sexo: { 1: 'Hombre', 2: 'Mujer; o = otra' } },
  variables: { ingreso: 'y' },
  missing: ['', 'NA', '.', '-99'],
} satisfies SurveyInput;

test.each([casen2017, casen2020, whole])('$title comes back as it went', (description) => {
  const survey = readSurvey(description);
  const inFile = [...new Set(JSON.stringify(survey).match(/(?<=")[\w-]+(?=")/g))].map((name) => variable(name));
  expect(surveyOf(typedOf(survey), inFile)).toEqual({ survey });
});

test('there is always room for one more group and one more variable', () => {
  expect(rowsOf({}, 'group')).toBeGreaterThan(0);
  expect(rowsOf(typedOf(whole), 'group')).toBeGreaterThan(2);
});

const good = { title: 'Casen', weight: 'expr', periodConstant: '2020' };
const issues = (more: Record<string, string>) => {
  const read = surveyOf({ ...good, ...more }, variables);
  return 'issues' in read ? Object.fromEntries(Object.entries(read.issues).map(([at, { code }]) => [at, code])) : {};
};

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['nothing', {}, {}],
  ['no title and no weight', { title: ' ', weight: '' }, { title: 'missing', weight: 'missing' }],
  ['a column that is not there', { psu: 'upn' }, { psu: 'unknown-column' }],
  ['a text where a number must be', { income: 'area' }, { income: 'not-numeric' }],
  [
    'a text in bands',
    { 'group-0-name': 'a', 'group-0-column': 'area', 'group-0-breaks': '1' },
    { 'group-0-column': 'not-numeric' },
  ],
  [
    'breaks that do not ascend',
    { 'group-0-name': 'e', 'group-0-column': 'edad', 'group-0-breaks': '30, 18' },
    { 'group-0-breaks': 'not-ascending' },
  ],
  [
    'too few names of bands',
    { 'group-0-name': 'e', 'group-0-column': 'edad', 'group-0-breaks': '18', 'group-0-labels': 'a' },
    { 'group-0-labels': 'labels-count' },
  ],
  [
    'a name of a category without its code',
    { 'group-0-name': 's', 'group-0-column': 'sexo', 'group-0-labels': '1 = Hombre\r\nMujer' },
    { 'group-0-labels': 'labels-shape' },
  ],
  [
    'two names of one code',
    { 'group-0-name': 's', 'group-0-column': 'sexo', 'group-0-labels': '1 = Hombre; 1 = Mujer' },
    { 'group-0-labels': 'code-twice' },
  ],
  ['a group without a column', { 'group-1-name': 'e' }, { 'group-1-column': 'missing' }],
  ['a name with a space', { 'group-0-name': 'a b', 'group-0-column': 'sexo' }, { 'group-0-name': 'bad-name' }],
  [
    'a status without codes',
    { statusIncome: 'pobreza' },
    { statusIncomePoor: 'missing', statusIncomeNotPoor: 'missing' },
  ],
  [
    'a code twice',
    { statusIncome: 'pobreza', statusIncomePoor: '1,2', statusIncomeNotPoor: '2' },
    { statusIncomeNotPoor: 'code-twice' },
  ],
  ['an extreme line without the other', { linesExtreme: 'edad' }, { linesPoor: 'missing' }],
])('%s', (_, typed, wrong) => {
  expect(issues(typed)).toEqual(wrong);
});

test('a column that is not there is told with the one it may be', () => {
  expect(surveyOf({ ...good, psu: 'ump' }, variables)).toMatchObject({ issues: { psu: { details: { near: 'upm' } } } });
});

test.each(['1 = Hombre\r\n2 = Mujer', '1=Hombre; 2=Mujer;', '1 Hombre\n2: Mujer'])(
  '%j names two categories',
  (labels) => {
    const read = surveyOf(
      { ...good, 'group-0-name': 's', 'group-0-column': 'sexo', 'group-0-labels': labels },
      variables,
    );
    expect(read).toMatchObject({ survey: { labels: { s: { 1: 'Hombre', 2: 'Mujer' } } } });
  },
);

test('groups without names for their categories have those of the file, but territories and what was typed', () => {
  const labelled = (name: string) => ({
    ...variable(name),
    labels: [1, '.a'].map((value) => ({ value, label: 'x y' })),
  });
  const survey = { groups: { region: 'region', sexo: 'sexo', area: 'area' }, labels: { area: { 1: 'Urbano' } } };
  expect(withFileLabels(survey, ['region', 'sexo', 'area'].map(labelled)).labels).toEqual({
    sexo: { 1: 'x y' },
    area: { 1: 'Urbano' },
  });
});

describe('replicate weights', () => {
  const withReplicates = [...variables, ...[1, 2, 3, 4].map((n) => variable(`repw${n}`, 'real'))];
  const read = (typed: Record<string, string>) => surveyOf({ ...good, ...typed }, withReplicates);
  const columns = ['repw1', 'repw2', 'repw3', 'repw4'];

  test('are typed from the first to the last, with one factor for all or one for each', () => {
    const typed = { replicatesColumns: 'repw1 - repw4', replicatesKind: 'jkn', replicatesRscales: '0.75' };
    expect(read(typed)).toMatchObject({ survey: { replicates: { columns, rscales: [0.75, 0.75, 0.75, 0.75] } } });
    expect(read({ replicatesColumns: 'repw2, repw1', replicatesKind: 'brr' })).toMatchObject({
      survey: { replicates: { columns: ['repw2', 'repw1'], kind: 'brr' } },
    });
    expect(replicatesFound(withReplicates)).toBe('repw1-repw4');
    expect(replicatesFound(variables)).toBe('');
  });

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['without a kind', { replicatesColumns: 'repw1-repw4' }, { replicatesKind: 'missing' }],
    ['without columns', { replicatesKind: 'brr' }, { replicatesColumns: 'missing' }],
    ['only one', { replicatesColumns: 'repw1', replicatesKind: 'brr' }, { replicatesColumns: 'replicates-few' }],
    [
      'one too many',
      { replicatesColumns: 'repw1-repw5', replicatesKind: 'brr' },
      { replicatesColumns: 'unknown-column' },
    ],
    ['a text', { replicatesColumns: 'repw1, area', replicatesKind: 'brr' }, { replicatesColumns: 'not-numeric' }],
    [
      'JKn without factors',
      { replicatesColumns: 'repw1-repw4', replicatesKind: 'jkn' },
      { replicatesRscales: 'rscales-count' },
    ],
    [
      'factors that are none',
      { replicatesColumns: 'repw1-repw4', replicatesKind: 'brr', replicatesScale: '0', replicatesRscales: 'x' },
      { replicatesScale: 'not-positive', replicatesRscales: 'not-positive' },
    ],
  ])('%s: told at its field', (_, typed, wrong) => {
    const { issues = {} } = read(typed) as { issues?: Issues };
    expect(Object.fromEntries(Object.entries(issues).map(([at, { code }]) => [at, code]))).toEqual(wrong);
  });
});

test('a survey.json is held against the file too', () => {
  expect(surveyOfJson(JSON.stringify(casen2020), variables)).toHaveProperty('survey');
  expect(surveyOfJson('{"title":"x","weight":"peso"}', variables)).toMatchObject({
    issues: { json: { code: 'unknown-column' } },
  });
  expect(() => surveyOfJson('{"title":"x"}', variables)).toThrow(/weight/);
});

test.each([
  ['', 'description-empty'],
  [' \n ', 'description-empty'],
  ['{', 'description-not-json'],
  ['{"title": "x",\n "weight": peso}', 'description-not-json'],
  ['\u0089PNG\r\n\u001a', 'description-not-json'],
  ['[]', 'bad-description'],
  ['"hola"', 'bad-description'],
  ['{"title": 3}', 'bad-description'],
  ['{"title": "x", "weight": "expr", "period": 2024}', 'bad-description'],
  ['{"title": "x", "weight": "expr", "nest": "si"}', 'bad-description'],
  ['{"title": "x", "weight": "expr", "groups": {"edad": {"column": "edad", "breaks": [9, 3]}}}', 'bad-description'],
])('what is no survey.json is said in plain words of each language: %j', (text, code) => {
  let fault: unknown;
  try {
    surveyOfJson(text, variables);
  } catch (error) {
    fault = error;
  }
  expect(fault).toMatchObject({ code });
  expect(explainFault(fault as BadInput, 'es')).not.toMatch(/\b(invalid|expected|unexpected|JSON\.parse|end of)\b/i);
  expect(explainFault(fault as BadInput, 'en')).not.toMatch(/\b(invalid|unexpected|received)\b/i);
});

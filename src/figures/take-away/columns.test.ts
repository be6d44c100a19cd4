/** One figure as a row, as JSON and as a source to cite: nothing lost, nothing invented, empty where it is not known. */
import { expect, test } from 'vitest';
import schema from '../../../data/poverty/published/estimates.schema.json' with { type: 'json' };
import { estimateColumns } from '../release/canonical-csv.ts';
import type { Recipe } from '../release/dataset.ts';
import { dataset, estimate, suppressed } from '../test/estimate.stage.ts';
import { categoriesJson, figureJson, figuresJson, sourceJson } from './as-json.ts';
import { tableColumns, type CitedEstimate, type TableColumn } from './columns.ts';
import { dictionary, methodTitle } from './dictionary.ts';

const cited = (more: Partial<CitedEstimate> = {}): CitedEstimate => ({
  ...estimate(more),
  source: 'Ministerio',
  breakdown_name: 'Toda la población',
  ...more,
});
const cell = (key: TableColumn, more: Partial<CitedEstimate> = {}, locale: 'es' | 'en' = 'es') =>
  tableColumns.find((column) => column.key === key)!.write(cited(more), locale);

test('a table has every column of the data package, in its order, with names beside the codes', () => {
  const keys = tableColumns.map(({ key }) => key as string);
  expect(keys.filter((key) => (estimateColumns as readonly string[]).includes(key))).toEqual(estimateColumns);
  expect(schema.fields.map(({ name }) => name)).toEqual(estimateColumns);
  for (const [code, name] of [
    ['territory', 'name'],
    ['measure', 'measure_name'],
    ['method', 'method_name'],
    ['breakdown', 'breakdown_name'],
  ])
    expect(keys.indexOf(code!)).toBeLessThan(keys.indexOf(name!));
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ['name', {}, 'La Florida', 'La Florida'],
  ['name', { territory: '13' }, 'Metropolitana de Santiago', 'Metropolitana de Santiago'],
  ['level', { territory: 'CL' }, 'country', 'country'],
  ['measure_name', {}, 'Pobreza por ingresos', 'Income poverty'],
  [
    'measure_name',
    { measure: 'raw', part: 'asis', method: 'chile-multidimensional-2024' },
    'Carencia: Asistencia escolar',
    'Deprivation: School attendance',
  ],
  ['method_name', {}, 'metodología de 2024', '2024 method'],
  ['unit', { measure: 'poverty_line' }, 'clp', 'clp'],
  ['value', suppressed, null, null],
  ['persons', {}, 48_429, 48_429],
] as const)('its %s of %o', (key, more, es, en) => {
  expect([cell(key, more), cell(key, more, 'en')]).toEqual([es, en]);
});

test('numbers stay numbers and codes stay text, so that no spreadsheet takes the zero of a code', () => {
  for (const { key, type, write } of tableColumns) {
    const value = write(cited({ se: 0.01, n: 90 }), 'es');
    if (typeof value === 'number') expect(['decimal', 'number'], key).toContain(type);
    else expect(type, key).toBe('text');
  }
  expect(cell('territory', { territory: '01101' })).toBe('01101');
});

test('as JSON, what is not said is null, and the figure says its unit, its year and whom to cite', () => {
  expect(figureJson(estimate({ period: '2024-05', measure: 'poverty_line' }), dataset())).toMatchObject({
    part: null,
    breakdown: null,
    year: 2024,
    period: '2024-05',
    unit: 'clp',
    source: 'Ministerio (2026).',
  });
  expect(figureJson(estimate(suppressed), undefined)).toMatchObject({
    value: null,
    low: null,
    high: null,
    source: null,
    quality: 'suppressed',
  });
  for (const key of estimateColumns) expect(figureJson(estimate(), dataset())).toHaveProperty(key);
});

test('figures of several datasets are each cited by their own', () => {
  const [ours, theirs, lost] = figuresJson(
    [estimate(), estimate({ dataset: 'other' }), estimate({ dataset: 'gone' })],
    [dataset(), dataset('other', { source: 'Otra' })],
  );
  expect([ours!.source, theirs!.source, lost!.source]).toEqual(['Ministerio (2026).', 'Otra', null]);
});

test('a source says its licence and its version; only one computed here has categories of its own', () => {
  const survey = { groups: { sexo: 's' }, labels: { sexo: { 1: 'Hombre', 2: 'Mujer' } } };
  const recipe = { survey, by: ['sexo'] } as unknown as Recipe;
  expect(sourceJson(dataset('sae', { sourceUrl: '' }))).toMatchObject({
    dataset: 'sae',
    version: 2,
    licence: 'Dominio público',
    url: null,
  });
  expect(sourceJson(dataset())).not.toHaveProperty('categories');
  expect(sourceJson(dataset('ours', { recipe }))).toHaveProperty('categories.sexo.2.es', 'Mujer');
  expect(
    categoriesJson({
      survey: { ...survey, groups: { edad: { column: 'e', breaks: [18] } } },
      by: ['edad'],
    } as unknown as Recipe),
  ).toEqual({
    edad: { 0: { es: 'menos de 18', en: 'under 18' }, 1: { es: '18 y más', en: '18 and over' } },
  });
});

test('the dictionary says of each measure its unit and of each indicator the methods that have it', () => {
  const entry = (code: string, kind: string) => dictionary('es').find((one) => one.code === code && one.kind === kind)!;
  expect(entry('gini', 'measure').meaning).toMatch(/^Desigualdad de ingresos .*\. \(.+\)$/);
  expect(entry('asis', 'part').meaning).toContain('chile-multidimensional-2024');
  expect(entry('chile-income-2024', 'method').name).toBe(methodTitle('chile-income-2024', 'es'));
  expect(methodTitle('ine-census-2024', 'en')).toBe('2024 census');
  expect(entry('suppressed', 'quality').name).toBe('no se publica');
});

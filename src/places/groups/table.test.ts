/** Figures by group: each table of one measure, method, period and dataset; categories in words; what is withheld said. */
import { country } from '#territory/place.ts';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { Dataset } from '#figures/release/dataset.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { marksText, rowName, rowText, withheldSentence } from './in-words.ts';
import { groupTables, isHeadline } from './table.ts';
import Groups from './Groups.svelte';

const figure = (breakdown: string, more: Partial<Estimate> = {}): Estimate => ({
  dataset: 'ours',
  territory: 'CL',
  measure: 'fgt0',
  part: '',
  method: 'chile-income-2013',
  period: '2020',
  breakdown,
  value: 0.12,
  low: 0.1,
  high: 0.14,
  se: 0.01,
  persons: 900,
  population: null,
  n: 90,
  quality: 'reliable',
  estimation: 'direct',
  ...more,
});
const dataset = (slug: string, more: Partial<Dataset> = {}) =>
  ({ slug, official: false, released: 1, standsFrom: 1, recipe: null, ...more }) as Dataset;

const suppressed = { value: null, low: null, high: null, se: null, persons: null, quality: 'suppressed' } as const;
const shown = (tables: ReturnType<typeof groupTables>) =>
  tables.map((table) => [table.measure, table.method, table.period, table.groups.join('×'), table.rows.length]);

test('a table for each measure, method and grouping, the known measures first, whole and in order', () => {
  const figures = [
    ...['', 'edad=10', 'edad=2', 'sexo=1', 'sexo=2', 'edad=2;sexo=1'].map((breakdown) => figure(breakdown)),
    figure('sexo=1', { method: 'chile-income-2024' }),
    figure('sexo=1', { measure: 'gini' }),
    figure('sexo=1', { measure: 'h', method: 'chile-multidimensional-2015' }),
    figure('age=0-14', { measure: 'population', method: 'ine-census-2024' }),
  ];
  const tables = groupTables(figures, [dataset('ours')]);
  expect(shown(tables)).toEqual([
    ['fgt0', 'chile-income-2024', '2020', 'sexo', 1],
    ['fgt0', 'chile-income-2013', '2020', 'edad', 3],
    ['fgt0', 'chile-income-2013', '2020', 'sexo', 3],
    ['fgt0', 'chile-income-2013', '2020', 'edad×sexo', 2],
    ['h', 'chile-multidimensional-2015', '2020', 'sexo', 1],
    ['gini', 'chile-income-2013', '2020', 'sexo', 1],
  ]);
  expect(tables[1]!.rows.map(({ breakdown }) => breakdown)).toEqual(['', 'edad=2', 'edad=10']);
  expect(tables.map(isHeadline)).toEqual([true, true, true, true, true, false]);
});

test('the latest period is shown, and of one period the official dataset, else the one released later; never rows of two', () => {
  const figures = [
    figure('sexo=1', { period: '2017' }),
    figure('sexo=1', { dataset: 'later' }),
    figure('sexo=2', { dataset: 'later' }),
    figure('sexo=3'),
  ];
  const [one, ...others] = groupTables(figures, [dataset('ours'), dataset('later', { standsFrom: 2 })]);
  expect([one!.dataset.slug, one!.period, others]).toEqual(['later', '2020', []]);
  expect(one!.rows.map((row) => row.dataset)).toEqual(['later', 'later']);
  const [official] = groupTables(figures, [dataset('ours', { official: true }), dataset('later', { standsFrom: 2 })]);
  expect(official!.rows.map((row) => row.breakdown)).toEqual(['sexo=3']);
  expect(groupTables(figures, [])).toEqual([]);
});

test('an indicator has its own whole', () => {
  const raw = (breakdown: string, part: string) =>
    figure(breakdown, { measure: 'raw', part, method: 'chile-multidimensional-2015' });
  const [table] = groupTables(
    [raw('', 'hh_d_asis'), raw('', 'hh_d_esc'), raw('sexo=1', 'hh_d_asis')],
    [dataset('ours')],
  );
  expect(table!.rows.map(({ part, breakdown }) => [part, breakdown])).toEqual([
    ['hh_d_asis', ''],
    ['hh_d_asis', 'sexo=1'],
  ]);
});

test('nobody published any: no table', () => {
  expect(groupTables([figure('')], [dataset('ours')])).toEqual([]);
});

test('categories are called as their dataset says, bands by their breaks, the rest by their codes', () => {
  const survey = {
    groups: { sexo: 's', edad: { column: 'e', breaks: [18, 60] } },
    labels: { sexo: { 2: 'Mujer' } },
  };
  const ours = dataset('ours', { recipe: { survey } as unknown as Dataset['recipe'] });
  const [table] = groupTables([figure('edad=1;sexo=2')], [ours]);
  expect(rowName(table!, figure('edad=1;sexo=2'), 'es')).toBe('18 a 59, Mujer');
  expect(rowName(table!, figure('sexo=7'), 'es')).toBe('sexo=7');
  expect(rowName({ ...table!, dataset: dataset('theirs') }, figure('sexo=2'), 'en')).toBe('Women');
});

test('a row says its interval and its mark; a withheld one, that it is', () => {
  const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');
  expect(plain(rowText(figure('sexo=1', { quality: 'weak' }), 'es'))).toBe('12,0 % (10,0–14,0 %) ◐');
  const rows = [figure('sexo=1', { quality: 'weak' }), figure('sexo=2', suppressed)];
  const [table] = groupTables(rows, [dataset('ours')]);
  expect(rowText(rows[1]!, 'es')).toBe('no se publica');
  expect(plain(marksText(rows, 'es'))).toBe('◐ poco fiable');
  expect(withheldSentence(table!, 'es')).toContain(
    'No se publica la cifra de «Mujeres»: la muestra es demasiado pequeña',
  );
  expect(withheldSentence({ ...table!, rows: rows.slice(0, 1) }, 'en')).toBeNull();
});

test('the page draws the known measures, folds the others, says what is withheld and whose it is', () => {
  const ours = dataset('ours', {
    title: { es: 'Casen por sexo', en: 'Casen by sex' },
    source: 'Ministerio, Casen 2020',
  });
  const figures = [figure(''), figure('sexo=1', { quality: 'weak' }), figure('sexo=2', suppressed)];
  const gini = figure('sexo=1', { measure: 'gini', value: 0.45, low: 0.44, high: 0.46 });
  const tables = groupTables([...figures, gini], [ours]);
  const { body } = render(Groups, { props: { place: country, tables } });
  const text = body.replaceAll(/<[^>]*>/g, '').replaceAll('\u00a0', ' ');
  for (const said of [
    'Pobreza por ingresos, metodología de 2013',
    'Por sexo, 2020',
    '12,0 % (10,0–14,0 %) ◐',
    'Hombres',
  ])
    expect(text).toContain(said);
  expect(text).toContain('No se publica la cifra de «Mujeres»');
  expect(text).toContain('Casen por sexo (calculada aquí). Ministerio, Casen 2020');
  expect(text).toContain('Otras medidas por grupo (1)');
  expect(body.match(/<figure/g)).toHaveLength(1);
  expect(body).not.toMatch(/NaN| style=|<script/);
});

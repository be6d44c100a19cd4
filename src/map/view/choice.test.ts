/** What an address asks for, and what is shown when it asks for what is not there. */
import { expect, test } from 'vitest';
import { readChoice, type Layer } from './choice.ts';

const layers: Record<string, Layer[]> = {
  comunas: [
    { measure: 'fgt0', part: '', method: 'income-new', periods: ['2024'] },
    { measure: 'fgt0', part: '', method: 'income-old', periods: ['2022', '2020', '2017'] },
    { measure: 'h', part: '', method: 'multi-old', periods: ['2022', '2015'] },
    { measure: 'population', part: '', method: 'projection', periods: ['2030', '2027', '2026', '2020'] },
  ],
  regions: [
    { measure: 'fgt0', part: '', method: 'income-new', periods: ['2024', '2022'] },
    { measure: 'raw', part: 'school', method: 'multi-new', periods: ['2024'] },
  ],
};
const read = (query: string) =>
  readChoice(
    new URLSearchParams(query),
    (level) => layers[level]!,
    (code) => code === '13',
    2026,
  );

test.each([
  ['', { level: 'comunas', measure: 'fgt0', method: 'income-new', period: '2024', region: null }],
  ['nivel=regiones&medida=raw.school', { level: 'regions', measure: 'raw', part: 'school', period: '2024' }],
  ['medida=fgt0&metodo=income-old', { method: 'income-old', period: '2022' }],
  ['medida=fgt0&ano=2020', { method: 'income-old', period: '2020' }],
  ['medida=population', { method: 'projection', period: '2026' }],
  ['medida=h&region=13', { measure: 'h', period: '2022', region: '13' }],
])('«%s» is there', (query, choice) => {
  expect(read(query)).toMatchObject({ choice, missing: null });
});

test('a year of which few places have a figure is shown where it is asked for, not by itself', () => {
  const layer = { measure: 'fgt0', part: '', method: 'income', periods: ['2025', '2024', '2022'], few: ['2025'] };
  const periodOf = (query: string) =>
    readChoice(
      new URLSearchParams(query),
      () => [layer],
      () => false,
      2026,
    ).choice?.period;
  expect([periodOf(''), periodOf('ano=2025')]).toEqual(['2024', '2025']);
});

test.each([
  ['medida=riqueza', 'no-measure', { measure: 'fgt0', period: '2024' }],
  ['medida=raw.school', 'no-measure', { measure: 'fgt0' }],
  ['medida=fgt0&metodo=income-new&ano=2017', 'no-year', { method: 'income-new', period: '2024' }],
  ['medida=fgt0&ano=2018', 'no-year', { method: 'income-old', period: '2017' }],
  ['medida=fgt0&ano=dos', 'no-year', { method: 'income-new', period: '2024' }],
  ['medida=h&metodo=income-old', 'no-method', { method: 'multi-old' }],
  ['nivel=provincias', 'no-level', { level: 'comunas' }],
  ['nivel=constructor', 'no-level', { level: 'comunas' }],
  ['medida=__proto__', 'no-measure', { measure: 'fgt0' }],
  ['region=99', 'no-region', { region: null }],
  ['metodo=income-old&metodo=income-new', 'asked-twice', { measure: 'fgt0' }],
])('«%s» is not, and the nearest is shown', (query, code, choice) => {
  expect(read(query)).toMatchObject({ choice, missing: { code } });
});

test('where nothing is published there is no choice', () => {
  const none = readChoice(
    new URLSearchParams('medida=h'),
    () => [],
    () => true,
    2026,
  );
  expect(none).toEqual({ choice: null, missing: null });
});

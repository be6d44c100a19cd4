import { expect, test } from 'vitest';
import { NAMES_ONLY, USUAL } from '../../../bench/duplicates/corrupt.ts';
import { measure, register, written } from '../../../bench/duplicates/measure.ts';
import { findDuplicates, Register } from './pairs.ts';

const paired = (...rows: readonly (string | readonly [string, string?, string?])[]): boolean => {
  const entries = rows.map((row) =>
    typeof row === 'string' ? { name: row } : { name: row[0], rut: row[1], region: row[2] },
  );
  return findDuplicates(entries).length > 0;
};

test.each([
  ['Fundación Gente de la Calle', 'FUND. GENTE DE LA CALLE'],
  ['Fundación Gente de la Calle', 'Gente de la Calle (Fundación)'],
  ['Fundación Gente de la Calle', 'Fundacion  gemte de la calle'],
  ['Corporación Nacional del Cáncer - CONAC', 'CONAC'],
  ['Organización No Gubernamental de Desarrollo Casa Azul', 'ONG Casa Azul'],
  ['Asoc. Ayuda a la Iglesia que Sufre', 'ASOCIACIÓN AYUDA A LA IGLESIA QUE SUFRE'],
  ['Fundación Rugbyparatodos', 'Fundación Rugby Para Todos'],
  ['Fundación Vida en Movimiento', 'Fundación Movimiento en Vida'],
  ['Fundación para la Preservación de la Memoria del Judaísmo Chileno', 'FUNDACION PARA LA PRESERVACION DE LA MEMO'],
])('%s is %s', (a, b) => {
  expect(paired(a, b)).toBe(true);
});

test.each([
  ['Obispado de Talca', 'Obispado de Arica'],
  ['Cuerpo de Bomberos de Temuco', 'Cuerpo de Bomberos de Pucón'],
  ['Junta de Vecinos N° 12 Villa Sur', 'Junta de Vecinos N° 13 Villa Sur'],
  ['Fundación Patitas Felices', 'Fundación Manos Felices'],
  ['Corporación Municipal de Deportes de Talca', 'Corporación Municipal de Deportes de La Pintana'],
  ['Fundación Chile', 'Fundación Chile Dignidad'],
  ['', ''],
  ['Fundación', 'Corporación'],
])('%s is not %s', (a, b) => {
  expect(paired(a, b)).toBe(false);
});

test('the same RUT decides, however it is written and whatever the names', () => {
  expect(paired(['Fundación Uno', '65.123.944-3'], ['Corporación Otra Cosa', '651239443'])).toBe(true);
  expect(paired(['Fundación Uno', '11.111.111-1'], ['Corporación Otra Cosa', '11111111-1'])).toBe(false);
});

test('a wrong RUT in one of them does not hide a twin, but two right ones part names that only resemble', () => {
  const name = 'Fundación Gente de la Calle';
  expect(paired([name, '65443510-3'], [name, '65443510-4'])).toBe(true);
  expect(paired([name, '65443510-3'], [name, '72421000-7'])).toBe(true);
  expect(paired(['Fundación Humboldt', '65201028-8'], ['Fundación Humboldti', '65202335-5'])).toBe(false);
});

test('gives every pair of a group of three, once, the lower row first', () => {
  const pairs = findDuplicates([
    { name: 'Fundación Kiri Sur' },
    { name: 'Obispado de Talca' },
    { name: 'KIRI SUR' },
    { name: 'fund. kiri sur' },
  ]);
  expect(pairs.map(([a, b]) => [a, b])).toEqual([
    [0, 2],
    [0, 3],
    [2, 3],
  ]);
});

test('a common word in brackets is nobody’s other name', () => {
  const names = ['Centro Trigal Andino', 'Trigal Andino (Centro)', 'Centro Faro Chilote', 'Faro Chilote (Centro)'];
  expect(findDuplicates(names.map((name) => ({ name }))).map(([a, b]) => [a, b])).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('looks up a new entry among known ones', () => {
  const known = new Register([
    { name: 'Fundación Emplea', knownAs: 'Emplea Chile' },
    { name: 'Hogar de Cristo', rut: '81496800-6' },
  ]);
  expect(known.twinsOf({ name: 'EMPLEA CHILE' }).map(({ index }) => index)).toEqual([0]);
  expect(known.twinsOf({ name: 'Otra cosa', rut: '81.496.800-6' })).toEqual([{ index: 1, score: 1 }]);
  expect(known.twinsOf({ name: 'Fundación Nueva Alba' })).toEqual([]);
});

test.each([
  ['usual', USUAL, 201],
  ['names only', NAMES_ONLY, 202],
])('precision 0.98 and recall 0.95 on the held-out half of the real register: %s', (_, habits, seed) => {
  const { precision, recall } = measure(written(register('held-out'), habits, seed));
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

import { expect, test } from 'vitest';
import { cutTo, brokenLines, shorterName, widthOf } from './letters.ts';

test('words are as wide as their letters; accents take nothing; what is unknown takes most', () => {
  expect(widthOf('nido', 1000)).toBe(577 + 248 + 597 + 566);
  expect(widthOf('Ñuñoa', 10)).toBe(widthOf('Nunoa', 10));
  expect(widthOf('Ω', 1000)).toBe(960);
  expect(widthOf('nido', 10, { bold: true })).toBeCloseTo(widthOf('nido', 10) * 1.06, 9);
  expect(widthOf('', 12)).toBe(0);
});

test('a text is broken where there is room; a long word stands alone', () => {
  expect(brokenLines('Unidad de Barrios Quebrada Clara', 12, 108)).toEqual(['Unidad de Barrios', 'Quebrada Clara']);
  expect(brokenLines('Interinstitucionalidad', 12, 50)).toEqual(['Interinstitucionalidad']);
  expect(brokenLines('a Interinstitucionalidad b', 12, 50)).toEqual(['a', 'Interinstitucionalidad', 'b']);
});

test('a text without room is cut, and says so', () => {
  expect(cutTo('Pampa', 12, 100)).toBe('Pampa');
  const cut = cutTo('Instituto Biobío de Finanzas Solidarias', 12, 120);
  expect(cut).toMatch(/^Instituto B.*\S…$/u);
  expect(widthOf(cut, 12)).toBeLessThanOrEqual(120);
  expect(cutTo('Wo', 12, 1)).toBe('W…');
});

test.each([
  ['Fundación Pampa Abierta', 'Pampa Abierta'],
  ['Corporación de Desarrollo Sur', 'Desarrollo Sur'],
  ['Cooperativa Salitre Vivo Limitada', 'Salitre Vivo'],
  ['Crece Biobío, S.A.', 'Crece Biobío'],
  ['Centro de Estudios Aplicados', 'Estudios Aplicados'],
  ['Fundación', 'Fundación'],
  ['Red de apoyo', 'Red de apoyo'],
  ['Fundación 2030', '2030'],
  ['Telar Ciudadano', 'Telar Ciudadano'],
])('%s is %s where room is short', (name, short) => {
  expect(shorterName(name)).toBe(short);
});

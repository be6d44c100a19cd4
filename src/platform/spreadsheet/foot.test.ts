import { expect, test } from 'vitest';
import { footBegins } from './foot.ts';

const table = [
  ['Fundación Uno', '65.123.001-1', 'Maule'],
  ['Total Impacto SpA', '65.123.002-2', 'Biobío'],
];

test.each<[string, string[][]]>([
  ['TOTAL 3, and a source', [['TOTAL 3'], ['Fuente: propia']]],
  ['a total in several cells', [['', 'Total', '', '3']]],
  ['a total in words', [['Total general: 12']]],
  ['a total of what is listed', [['Total de organizaciones:', '12']]],
  [
    'a subtotal and a sum',
    [
      ['Subtotal', '', '2'],
      ['Suma', '4'],
      ['Gran total', '4', '100%'],
    ],
  ],
  ['a sum that failed', [['TOTAL', '#¡REF!']]],
  ['notes', [['Nota: son las de 2024'], ['NOTAS:'], ['Nota 1. Cifra provisoria']]],
  ['a source in two cells', [['Fuente:', 'Seremi de Desarrollo Social']]],
  ['own work', [['Elaboración propia'], ['Elaboración propia, con datos del Registro Social']]],
  ['marks', [['* Cifra estimada'], ['(1) Según la ley'], ['(2)', 'En proceso'], ['¹ Provisoria']]],
  ['a note that goes on', [['Fuente: Seremi'], ['los datos son preliminares']]],
])('%s at the end of a table is its foot', (_, foot) => {
  expect(footBegins([...table, ...foot])).toBe(table.length);
});

test.each<[string, string[]]>([
  ['an organisation called Total', ['Total', '65.123.003-3', 'Maule']],
  ['one called Total and something', ['Total Ayuda']],
  ['one called Suma, with its region', ['Suma', '', 'Maule']],
  ['one called Fuente', ['Fuente de Vida']],
  ['one called Nota', ['Nota Alta', '', 'Maule']],
  ['one with a mark, and its region', ['*Fundación Dos', '65.123.004-4', 'Maule']],
  ['one with a number before', ['100 Vidas', '', 'Maule']],
  ['a name alone', ['Corporación Tres']],
])('%s is a row of it', (_, row) => {
  expect(footBegins([...table, row])).toBe(table.length + 1);
});

test('a list of one column keeps its numbers and its sentences, and loses its total', () => {
  expect(footBegins([['(1) Uno'], ['(2) Dos'], ['Fundación Tres.'], ['Total 3']])).toBe(3);
});

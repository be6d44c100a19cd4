/** What a publication calls its groups and categories. */
import { expect, test } from 'vitest';
import { areNames, offeredNames, withNames } from './names.ts';

const survey = {
  groups: { region: 'region', sexo: 's', area: 'z', edad: { column: 'e', breaks: [18] } },
  labels: { sexo: { 1: 'Hombre' } },
};
const domains: Record<string, string>[] = [
  { region: '13' },
  { sexo: '1' },
  { sexo: '2' },
  { sexo: '3' },
  { area: 'Rural' },
  { edad: '0' },
];
const figures = domains.map((domain) => ({ domain }));
const variables = [
  {
    name: 's',
    label: 'Sexo de la\npersona',
    labels: [1, 2].map((value) => ({ value, label: `del archivo ${value}` })),
  },
];

test('those of the run, then of the newest description, then of the file are offered; of the rest, where to write them', () => {
  expect(offeredNames(survey, figures, variables).split('\n')).toEqual([
    ...['sexo = Sexo de la persona', 'sexo 1 = Hombre', 'sexo 2 = del archivo 2', 'sexo 3 = '],
    ...['area = zona urbana o rural', 'area Rural = Rural', 'edad = edad'],
  ]);
  const newest = { ...survey, labels: { sexo: { 1: 'Varón', 3: 'No responde' } }, titles: { edad: 'Edad cumplida' } };
  expect(offeredNames(survey, figures, variables, newest)).toMatch(/sexo 1 = Hombre[^]*sexo 3 = No resp[^]*Edad cumpl/);
  const ofOther = { ...newest, groups: { sexo: 'otra' } };
  expect(offeredNames(survey, figures, variables, ofOther)).toContain('sexo 3 = \n');
});

test('what is typed names them; a line without a name, or of no group, says nothing', () => {
  const named = withNames(survey, 'sexo = Sexo\r\n\n sexo 2 = Mujer\nsexo 3 = \notro 1 = Nada');
  expect(named).toEqual({ ...survey, titles: { sexo: 'Sexo' }, labels: { sexo: { 1: 'Hombre', 2: 'Mujer' } } });
  expect(areNames('sexo = Sexo\n sexo 1 =\n')).toBe(true);
  expect(areNames('1: Hombre')).toBe(false);
});

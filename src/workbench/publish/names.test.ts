/** What a publication calls its groups and categories. */
import { expect, test } from 'vitest';
import { areNames, offeredNames, withNames } from './names.ts';
import { caveatsFor, suggestedForm } from './suggestion.ts';
import type { RunRecipe } from '../run/recipe.ts';

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

test('what is left out is told without a part of none, and says what could be worked out', () => {
  const left = (primary: number, secondary: number) =>
    caveatsFor({ published: 9, weak: 0, primary, secondary }, 'reglas', 'es').slice(1);
  expect(left(0, 9)).toEqual(['Se omiten 9 cifras porque, restando, de ellas se deducirían otras que no son fiables.']);
  expect(left(1, 0)).toEqual(['Se omite 1 cifra por no ser fiable.']);
  expect(left(0, 0)).toEqual([]);
});

test('what is offered for a survey of a long name fits in its fields', () => {
  const recipe = {
    survey: { title: 'Encuesta '.repeat(60) },
    method: { id: 'chile-income-2013' },
  } as unknown as RunRecipe;
  const { titleEs, titleEn, source } = suggestedForm(recipe, [''], 'Mesa');
  expect([titleEs, titleEn, source].map((text) => String(text).length <= 500)).toEqual([true, true, true]);
  expect(String(titleEs)).toMatch(/^.{1,159}…$/);
});

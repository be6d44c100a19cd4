/** What the categories of a dataset computed here are called. */
import { expect, test } from 'vitest';
import { breakdownName, groupingName, namedCategories } from './category-names.ts';
import type { Recipe } from './dataset.ts';

const survey = {
  groups: {
    sexo: 's',
    area: 'a',
    edad: { column: 'e', breaks: [18, 60] },
    tramo: { column: 'e', breaks: [18], labels: ['0-17', '18+'] },
  },
  labels: { sexo: { 1: 'Hombre', 2: 'Mujer' }, oficio: { 1: 'Pesca' } },
};
const recipe = { survey, by: ['sexo', 'sexo*edad', 'tramo'] } as unknown as Recipe;

test.each([
  ['', 'Toda la población'],
  ['sexo=2', 'Mujer'],
  ['edad=0;sexo=1', 'menos de 18, Hombre'],
  ['tramo=18+', '18+'],
  ['area=1;sexo=9', 'area=1, sexo=9'],
])('%j is «%s»', (breakdown, name) => {
  expect(breakdownName(breakdown, recipe, 'es')).toBe(name);
});

test('without a recipe a breakdown is called as is usual, else as it is written', () => {
  expect(breakdownName('sexo=2', null, 'en')).toBe('Women');
  expect(breakdownName('etnia=1', null, 'en')).toBe('etnia=1');
  expect(breakdownName('sexo=2', { survey: { groups: { sexo: 's' } } }, 'es')).toBe('sexo=2');
});

test('the categories named are those of the groups that have tables', () => {
  const names = namedCategories(recipe, 'en').map(({ group, value, name }) => `${group}=${value} ${name}`);
  expect(names).toEqual(['sexo=1 Hombre', 'sexo=2 Mujer', 'edad=0 under 18', 'edad=1 18 to 59', 'edad=2 60 and over']);
});

test('groups are called as their recipe says, else as is usual, else as they are written', () => {
  const titled = { survey: { titles: { s1: 'Sexo al nacer', sexo: 'Sexo registral' } } };
  expect(groupingName(['area', 's1'], titled, 'es')).toBe('zona urbana o rural y Sexo al nacer');
  expect(groupingName(['sexo'], titled, 'es')).toBe('Sexo registral');
  expect(groupingName(['sexo'], titled, 'en')).toBe('sex');
  expect(groupingName(['s1'], titled, 'en')).toBe('Sexo al nacer');
  expect(groupingName(['area', 'sexo'], null, 'es')).toBe('zona urbana o rural y sexo');
  expect(groupingName(['pueblo_mapuche'], null, 'en')).toBe('pueblo mapuche');
});

/** What an answer that was asked is called. */
import { expect, test } from 'vitest';
import { namedByCode } from '#territory/place.ts';
import { answerMeant, placeAskedLabel } from './facet-words.ts';

const asked = (typed: string, code: string) =>
  answerMeant({ kind: 'answer', typed, means: [{ facet: 'population', code }] }, 'es');

test('what was taken for it is said, where it is no word of its own', () => {
  expect(asked('aymara', 'indigenous_people')).toMatch(/, por «aymara»$/);
  expect(asked('mujer', 'women')).toBe('Mujeres');
});

test.each([
  ['01', 'works', 'Trabaja en Tarapacá', 'Works in Tarapacá'],
  ['08111', 'works', 'Trabaja en Tomé o en toda su región', 'Works in Tomé or in all of its region'],
  ['08111', 'seat', 'Sede en Tomé', 'Seat in Tomé'],
] as const)('a place asked for so is called so: %s, %s', (code, asks, es, en) => {
  const name = namedByCode(code)!.name;
  expect([placeAskedLabel(code, asks, name, 'es'), placeAskedLabel(code, asks, name, 'en')]).toEqual([es, en]);
});

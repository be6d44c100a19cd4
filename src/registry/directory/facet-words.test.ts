/** What an answer that was asked is called. */
import { expect, test } from 'vitest';
import { answerMeant } from './facet-words.ts';

const asked = (typed: string, code: string) =>
  answerMeant({ kind: 'answer', typed, means: [{ facet: 'population', code }] }, 'es');

test('what was taken for it is said, where it is no word of its own', () => {
  expect(asked('aymara', 'indigenous_people')).toMatch(/, por «aymara»$/);
  expect(asked('mujer', 'women')).toBe('Mujeres');
});

/** A figure of the profile is said with who answered and when. */
import { expect, test } from 'vitest';
import { figureWords, type ProfileFigure } from './figure.ts';

const on = Temporal.PlainDate.from('2021-09-22');
const linking: ProfileFigure = { count: 56, answered: 70, registered: 72, on };

test('a share says of how many, and who answered when not all did', () => {
  expect(figureWords(linking, 'es')).toEqual({ said: '80 %', detail: '56 de 70 que respondieron, al 22-09-2021' });
  expect(figureWords({ ...linking, count: 63, answered: 72 }, 'es')).toEqual({
    said: '88 %',
    detail: '63 de 72, al 22-09-2021',
  });
});

test('a count is of organisations', () =>
  expect(figureWords({ ...linking, count: 72, answered: null }, 'es')).toEqual({
    said: '72 organizaciones',
    detail: 'al 22-09-2021',
  }));

test('in the reader’s language', () =>
  expect(figureWords(linking, 'en').detail).toMatch(/^56 of 70 who answered, as of/));

/** Ids sort by their making; the code that a person reads aloud is the end of one that the log keeps. */
import { expect, test } from 'vitest';
import { isId, newId } from './id.ts';
import { codeToReadAloud } from './read-aloud.ts';

test('a code is the last eight signs of the id, in two groups', () => {
  expect(codeToReadAloud('01a00000-0000-7000-8000-0000ab9c2f31')).toBe('AB9C 2F31');
  const id = newId();
  expect(id.endsWith(codeToReadAloud(id).replace(' ', '').toLowerCase())).toBe(true);
});

test('an id that a proxy gave may be short or strange', () => {
  expect(codeToReadAloud('req:7f')).toBe('R EQ7F');
  expect(codeToReadAloud('7f')).toBe('7F');
  expect(codeToReadAloud('')).toBe('');
});

test('ids sort in the order of their making, also thousands within a millisecond, and are ids', () => {
  const made = Array.from({ length: 20_000 }, newId);
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  expect(made.every(isId)).toBe(true);
  expect(made.every((id) => /^.{14}7.{4}[89ab]/.test(id))).toBe(true);
});

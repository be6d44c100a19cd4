import { expect, test } from 'vitest';
import { lastFew } from './last-few.ts';

test('what was made of the last few keys is not made again', () => {
  const made: string[] = [];
  const few = lastFew<string | undefined>(2);
  const ask = (key: string) =>
    few(key, () => {
      made.push(key);
      return key === 'nothing' ? undefined : key.toUpperCase();
    });
  expect([ask('a'), ask('b'), ask('a'), ask('c'), ask('a'), ask('b')]).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  expect([ask('nothing'), ask('nothing')]).toEqual([undefined, undefined]);
  expect(made).toEqual(['a', 'b', 'c', 'b', 'nothing']);
});

test('what fails is not kept', () => {
  const few = lastFew<number>(1);
  expect(() =>
    few('a', () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(few('a', () => 1)).toBe(1);
});

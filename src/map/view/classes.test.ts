/** The classes of a map: cut as stated, chosen by the rule, with breaks one can read. */
import { describe, expect, test } from 'vitest';
import { classesOf, classOf, fitOf, naturalBreaks } from './classes.ts';

/** Evenly spread, two heaps, and one long tail. */
const even = Array.from({ length: 101 }, (_, i) => (50 + i) / 500);
const tail = Array.from({ length: 200 }, (_, i) => Math.round(1000 * 1.03 ** i));
const heaps = [...spread(0.02, 40), ...spread(0.05, 40), ...spread(0.2, 30), ...spread(0.22, 10), ...spread(0.6, 5)];

test('even values get equal steps with round breaks', () => {
  expect(classesOf(even)).toMatchObject({ cut: 'equal', breaks: [0.15, 0.2, 0.25] });
});

test('a long tail does not put everything into one class', () => {
  const { cut, breaks } = classesOf(tail);
  expect(cut).not.toBe('equal');
  for (let step = 0; step < 5; step++) {
    const share = tail.filter((value) => classOf(breaks, value) === step).length / tail.length;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(0.5);
  }
  for (const start of breaks) expect(start % 1000).toBe(0);
});

test('heaps are cut where nothing is', () => {
  const { cut, breaks, fit } = classesOf(heaps);
  expect(cut).toBe('natural');
  expect(fit).toBeGreaterThan(0.97);
  for (const start of breaks) expect(start * 1000).toBeCloseTo(Math.round(start * 1000), 9);
});

describe('natural breaks', () => {
  test('are the best there are, by trying every cut', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const values = Array.from({ length: 14 }, (_, i) => Math.round(100 * Math.abs(Math.sin(seed * 7.3 + i * i)))).sort((a, b) => a - b); // prettier-ignore
      const distinct = [...new Set(values)].slice(1);
      const all = distinct.flatMap((a, i) => distinct.slice(i + 1).map((b) => [a, b]));
      const best = Math.max(...all.map((breaks) => fitOf(values, breaks)));
      expect(fitOf(values, naturalBreaks(values, 3))).toBeCloseTo(best, 10);
    }
  });

  test('take no time for every year of every comuna', () => {
    const start = performance.now();
    naturalBreaks(
      Array.from({ length: 5536 }, (_, i) => i ** 1.5),
      5,
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('few values, equal values and none make fewer classes', () => {
  expect(classesOf([])).toMatchObject({ breaks: [] });
  expect(classesOf([3, 3, 3])).toMatchObject({ breaks: [], fit: 1 });
  expect(classesOf([1, 2]).breaks).toEqual([2]);
  expect(classesOf([1, 1, 5]).breaks).toHaveLength(1);
});

test('a value on a break is in the class above', () => {
  expect([0.09, 0.1, 0.19, 0.2].map((value) => classOf([0.1, 0.2], value))).toEqual([0, 1, 1, 2]);
});

function spread(around: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => around + (i - n / 2) * 0.0001);
}

/** The difference between two figures, by hand. */
import { expect, test } from 'vitest';
import { differenceOf, judged } from './difference.ts';
import type { Estimate } from './estimate.ts';
import { estimate } from '../test/estimate.stage.ts';

const figure = (
  value: number | null,
  low: number | null,
  high: number | null,
  more: Partial<Estimate> = {},
): Estimate => estimate({ dataset: 'd', value, low, high, persons: null, population: null, estimation: null, ...more });

test('the interval of a difference comes from both intervals, each by the side that faces the other', () => {
  const difference = differenceOf(figure(0.5, 0.47, 0.6), figure(0.3, 0.2, 0.34))!;
  expect(difference.value).toBeCloseTo(0.2, 12);
  expect(difference.low).toBeCloseTo(0.2 - 0.05, 12); // √(0.03² + 0.04²)
  expect(difference.high).toBeCloseTo(0.2 + Math.SQRT2 / 10, 12); // √(0.1² + 0.1²)
  expect(judged(difference)).toBe('higher');
});

test('with symmetric intervals it is the difference of independent estimates', () => {
  const [se1, se2] = [0.01, 0.02];
  const { low, high } = differenceOf(
    figure(0.2, 0.2 - 1.96 * se1, 0.2 + 1.96 * se1),
    figure(0.25, 0.25 - 1.96 * se2, 0.25 + 1.96 * se2),
  )!;
  const margin = 1.96 * Math.hypot(se1, se2);
  expect(low).toBeCloseTo(-0.05 - margin, 12);
  expect(high).toBeCloseTo(-0.05 + margin, 12);
  expect(judged({ value: -0.05, low, high })).toBe(-0.05 + margin < 0 ? 'lower' : 'unclear');
});

test('intervals that overlap a little may be of figures that differ', () => {
  expect(judged(differenceOf(figure(0.162, 0.148, 0.176), figure(0.119, 0.085, 0.153))!)).toBe('higher');
  expect(judged(differenceOf(figure(0.119, 0.085, 0.153), figure(0.162, 0.148, 0.176))!)).toBe('lower');
  expect(judged(differenceOf(figure(0.14, 0.1, 0.18), figure(0.119, 0.085, 0.153))!)).toBe('unclear');
});

test('two methods are never subtracted, nor what is not published', () => {
  expect(differenceOf(figure(0.1, null, null), figure(0.2, null, null, { method: 'chile-income-2013' }))).toBeNull();
  expect(differenceOf(figure(null, null, null), figure(0.2, null, null))).toBeNull();
  expect(differenceOf(figure(0.1, null, null), figure(0.2, null, null))).toEqual({
    value: -0.1,
    low: -0.1,
    high: -0.1,
  });
});

/** The newest figures of a measure. */
import { expect, test } from 'vitest';
import type { Estimate } from './estimate.ts';
import { newestSeries } from './newest.ts';

const figure = (territory: string, period: string, method: string) => ({ territory, period, method }) as Estimate;
const of = (figures: readonly Estimate[]) =>
  newestSeries(figures).map(({ territory, method }) => `${territory} ${method}`);

test('of the newest period, by the method with most; none of none', () => {
  const old = ['1', '2', '3'].map((one) => figure(one, '2022', 'a'));
  expect(of([...old, figure('1', '2024', 'a'), figure('1', '2024', 'b'), figure('2', '2024', 'b')])).toEqual([
    '1 b',
    '2 b',
  ]);
  expect(of(old)).toHaveLength(3);
  expect(newestSeries([])).toEqual([]);
});

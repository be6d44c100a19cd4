/** What may happen to cycles and axes, and why not. */
import { expect, test } from 'vitest';
import { whyNotAddAxis, whyNotAddCycle, whyNotFollow } from './rules.ts';

const from = (day: string) => ({ startsOn: Temporal.PlainDate.from(day) });

test('two cycles, and two axes of any cycles, have different addresses', () => {
  expect(whyNotAddCycle([{ slug: '2022' }], '2022')).toBe('cycle-taken');
  expect(whyNotAddCycle([{ slug: '2022' }], '2023')).toBeNull();
  expect(whyNotAddAxis([{ slug: 'medicion' }], 'medicion')).toBe('axis-taken');
  expect(whyNotAddAxis([], 'medicion')).toBeNull();
});

test('an axis continues one of a cycle that began before its own', () => {
  expect(whyNotFollow(from('2022-01-01'), null)).toBeNull();
  expect(whyNotFollow(from('2022-01-01'), from('2020-11-01'))).toBeNull();
  expect(whyNotFollow(from('2022-01-01'), from('2022-01-01'))).toBe('follows-later');
  expect(whyNotFollow(from('2022-01-01'), from('2023-01-01'))).toBe('follows-later');
});

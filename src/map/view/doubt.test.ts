/** What makes a figure on the map less sure. */
import { expect, test } from 'vitest';
import { doubtOf } from './doubt.ts';

const breaks = [0.1, 0.15, 0.2];
const sure = { estimation: 'small-area', quality: 'reliable', low: 0.11, high: 0.14 } as const;

test.each([
  ['a small-area figure within one class', {}, null],
  ['an interval across one break', { high: 0.17 }, null],
  ['an interval across two', { high: 0.2 }, 'wide'],
  ['an interval that begins on a break', { low: 0.1, high: 0.16 }, null],
  ['no interval at all', { low: null, high: null, quality: null, estimation: null }, null],
  ['a model with no sample', { estimation: 'synthetic' }, 'synthetic'],
  ['a comuna that was not in the survey', { estimation: 'imputed', low: null, high: null }, 'imputed'],
  ['a weak grade', { quality: 'weak' }, 'weak'],
  ['an unreliable one, whatever its interval', { quality: 'unreliable', high: 0.9 }, 'unreliable'],
] as const)('%s: %s', (_, odd, doubt) => {
  expect(doubtOf({ ...sure, ...odd }, breaks)).toBe(doubt);
});

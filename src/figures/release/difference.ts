/**
 * The difference between two figures that are known by their intervals, and whether it is more than chance.
 *
 * Its 95 % interval is recovered from theirs (MOVER: Zou and Donner 2008, «Construction of confidence limits about effect
 * measures», Stat. Med. 27(10), 1693–1702). With a of (l₁, u₁) and b of (l₂, u₂) it goes
 * from a − b − √((a − l₁)² + (u₂ − b)²) to a − b + √((u₁ − a)² + (b − l₂)²),
 * as if they came from independent samples. That two intervals overlap a little does not mean that the figures are alike
 * (Schenker and Gentleman 2001, Am. Stat. 55(3), 182–186).
 */
import { seriesOf, type Estimate } from './estimate.ts';

export interface FigureDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * a − b, in the measure's unit. A figure without an interval counts as exact: ask first whether that will do.
 * Null where they may not be subtracted: another measure, part, method or breakdown, or a value that is not published.
 */
export function differenceOf(a: Estimate, b: Estimate): FigureDifference | null {
  if (seriesOf(a) !== seriesOf(b) || a.value === null || b.value === null) return null;
  const value = a.value - b.value;
  const below = Math.hypot(a.value - (a.low ?? a.value), (b.high ?? b.value) - b.value);
  const above = Math.hypot((a.high ?? a.value) - a.value, b.value - (b.low ?? b.value));
  return { value, low: value - below, high: value + above };
}

/** Whether a is above b, below it, or the difference is within its own margin of error. */
export function judged({ low, high }: FigureDifference): 'higher' | 'lower' | 'unclear' {
  if (low > 0) return 'higher';
  return high < 0 ? 'lower' : 'unclear';
}

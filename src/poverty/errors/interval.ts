/** Confidence intervals: symmetric on Student's t, and on the logit scale for proportions, which stays within 0 and 1. */
import { studentQuantile } from './student.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** estimate ± t·se; NaN without degrees of freedom. */
export function tInterval(estimate: number, se: number, df: number, level = 0.95): Interval {
  const reach = studentQuantile((1 + level) / 2, df) * se;
  return { low: estimate - reach, high: estimate + reach };
}

/** The t interval of log(p/(1−p)) taken back (R `survey::svyciprop`, method "xlogit"). Without bounds to be told at p = 0 or 1. */
export function logitInterval(p: number, se: number, df: number, level = 0.95): Interval {
  if (!(p > 0 && p < 1)) return { low: NaN, high: NaN };
  const logit = Math.log(p / (1 - p));
  const reach = (studentQuantile((1 + level) / 2, df) * se) / (p * (1 - p));
  const back = (x: number) => 1 / (1 + Math.exp(-x));
  return { low: back(logit - reach), high: back(logit + reach) };
}

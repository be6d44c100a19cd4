/** Confidence intervals: on Student's t; on the logit scale for proportions, within 0 and 1; and from these for numbers of persons, above 0. */
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

/** A share with its standard error. */
export interface MeasuredShare {
  readonly estimate: number;
  readonly se: number;
}

/**
 * Of a number of persons: the share's interval and the rest of the number's relative error, which is that of the population it is a share
 * of, joined on the log scale (MOVER: Zou and Donner 2008; Zou, Taleban and Huo 2009). Where the population is certain it is the population
 * times the share's interval; it is never below 0, and has no bounds where the share has none.
 */
export function personsInterval(persons: number, se: number, share: MeasuredShare, df: number, level = 0.95): Interval {
  const bounds = logitInterval(share.estimate, share.se, df, level);
  const relative = (se / persons) ** 2 - (share.se / share.estimate) ** 2;
  const rest = studentQuantile((1 + level) / 2, df) * Math.sqrt(Math.max(0, relative));
  const reach = (bound: number) => Math.hypot(Math.log(bound / share.estimate), rest);
  return { low: persons * Math.exp(-reach(bounds.low)), high: persons * Math.exp(reach(bounds.high)) };
}

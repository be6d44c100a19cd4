/** A figure as it leaves the engine: estimate, error, interval, sample and grade, with its domain and method. */
import type { Kind } from '../measures/estimand.ts';
import { logitInterval, tInterval } from '../errors/interval.ts';
import type { MeasuredEstimates } from '../errors/estimates.ts';
import { type QualityGrade, qualityOf, type QualityRules } from './quality.ts';

/** One figure. Shares are between 0 and 1, money in the file's unit, `persons` in persons; null where it cannot be told. */
export interface Figure {
  readonly domain: Readonly<Record<string, string>>;
  readonly period?: string;
  readonly method: string;
  readonly measure: string;
  /** Indicator, dimension or variable. */
  readonly part?: string;
  readonly estimate: number | null;
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly cv: number | null;
  readonly deff: number | null;
  readonly n: number;
  readonly df: number;
  readonly quality: QualityGrade;
}

/** What was estimated, before it is graded. */
export interface Estimated {
  readonly domain: { readonly period: string; readonly values: Readonly<Record<string, string>> };
  readonly method: string;
  readonly measure: string;
  readonly part: string | null;
  readonly kind: Kind;
  readonly estimate: number;
  readonly se: number;
  readonly deff: number;
  readonly n: number;
  readonly df: number;
  readonly cases: number;
}

/** Adds interval and grade: proportions on the logit scale, the rest on Student's t. */
export function figureOf(estimated: Estimated, rules: QualityRules, level = 0.95): Figure {
  const { domain, method, measure, part, kind, estimate, se, deff, n, df, cases } = estimated;
  const orNull = (x: number) => (Number.isFinite(x) ? x : null);
  const { low, high } = (kind === 'proportion' ? logitInterval : tInterval)(estimate, se, df, level);
  return {
    domain: domain.values,
    ...(domain.period && { period: domain.period }),
    method,
    measure,
    ...(part !== null && { part }),
    estimate: orNull(estimate),
    se: orNull(se),
    low: orNull(low),
    high: orNull(high),
    cv: orNull(se / Math.abs(estimate)),
    deff: orNull(deff),
    n,
    df,
    quality: qualityOf({ kind, estimate, se, deff, n, df, cases }, rules),
  };
}

/** The figures one by one, so that a million of them need not stand in memory at once. */
export function* figures(measured: MeasuredEstimates, rules: QualityRules, level = 0.95): Generator<Figure> {
  const { plan, domains } = measured;
  for (const [d, domain] of domains.entries()) {
    for (const [e, { method, measure, part, kind }] of plan.estimands.entries()) {
      const at = d * plan.estimands.length + e;
      const of = (vector: Float64Array) => vector[at] as number;
      const [estimate, se, deff] = [of(measured.estimate), of(measured.se), of(measured.deff)];
      yield figureOf(
        {
          domain,
          method,
          measure,
          part,
          kind,
          estimate,
          se,
          deff,
          n: of(measured.n),
          df: of(measured.df),
          cases: of(measured.cases),
        },
        rules,
        level,
      );
    }
  }
}

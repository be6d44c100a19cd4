/** A figure as it leaves the engine: estimate, error, interval, sample and grade, with its domain and method. */
import type { Kind } from '../measures/estimand.ts';
import { type Interval, logitInterval, personsInterval, type MeasuredShare, tInterval } from '../errors/interval.ts';
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
  /** Of a number of persons: which share it is of those it counts among. */
  readonly share?: MeasuredShare | undefined;
}

/** Adds interval and grade. */
export function figureOf(estimated: Estimated, rules: QualityRules, level = 0.95): Figure {
  const { domain, method, measure, part, kind, estimate, se, deff, n, df, cases } = estimated;
  const orNull = (x: number) => (Number.isFinite(x) ? x : null);
  const { low, high } = intervalOf(estimated, level);
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

function intervalOf({ kind, estimate, se, df, share }: Estimated, level: number): Interval {
  if (share) return personsInterval(estimate, se, share, df, level);
  return (kind === 'proportion' ? logitInterval : tInterval)(estimate, se, df, level);
}

/** The figures one by one, so that a million of them need not stand in memory at once. */
export function* figures(measured: MeasuredEstimates, rules: QualityRules, level = 0.95): Generator<Figure> {
  const { estimands } = measured.plan;
  const shares = estimands.map(({ method, share }) =>
    share === undefined ? -1 : estimands.findIndex((e) => e.measure === share && e.method === method),
  );
  for (const [d, domain] of measured.domains.entries()) {
    const first = d * estimands.length;
    for (const [e, { method, measure, part, kind, unasked }] of estimands.entries()) {
      if (unasked) continue;
      const of = (vector: Float64Array, which = e) => vector[first + which] as number;
      const share = shares[e]!;
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
          share: share < 0 ? undefined : { estimate: of(measured.estimate, share), se: of(measured.se, share) },
        },
        rules,
        level,
      );
    }
  }
}

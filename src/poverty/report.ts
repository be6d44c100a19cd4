/** From a file to a table of figures: `report(file, survey, method, by)`. */
import { BadInput } from './bad-input.ts';
import type { Grouping } from './domains.ts';
import { DuckDB, type EngineOptions } from './duckdb.ts';
import { logitInterval, tInterval } from './interval.ts';
import { measure, type Measured } from './measure.ts';
import { edition, type Method } from './method.ts';
import { methodOf } from './methods.ts';
import { planOf } from './plan.ts';
import { prepare } from './prepare.ts';
import { type Quality, qualityOf, type QualityRules, rulesOf } from './quality.ts';
import type { Replication } from './replicate.ts';
import type { Survey } from './survey.ts';
import type { Treatment } from './lonely.ts';
import { type VariableRequest, variableNames } from './variables.ts';

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
  readonly quality: Quality;
}

export interface ReportOptions {
  readonly measures?: readonly string[] | undefined;
  readonly variables?: readonly VariableRequest[] | undefined;
  readonly treatment?: Treatment;
  readonly replication?: Replication;
  /** Confidence level of the intervals, 0.95 when not said. */
  readonly level?: number;
  readonly quality?: QualityRules;
  readonly engine?: EngineOptions;
}

/**
 * Measures a survey file. `by` names groupings of the survey's groups, each a table: "region" or "region*sexo"; the whole always comes first.
 * Throws BadInput for anything wrong in the file, the description or the request.
 */
export async function report(
  file: string,
  survey: Survey,
  method: Method | string,
  by: readonly string[] = [],
  options: ReportOptions = {},
): Promise<Figure[]> {
  const chosen = typeof method === 'string' ? methodOf(method) : method;
  const groupings: Grouping[] = [[], ...by.map((g) => g.split('*'))];
  const { measures, variables, level, quality = rulesOf('ine-2020'), treatment, replication } = options;
  const plan = planOf({ method: chosen, survey, measures, variables });
  await using engine = await DuckDB.open(options.engine);
  const prepared = await prepare(engine, {
    file,
    survey,
    plan,
    groups: [...new Set(groupings.flat())],
    variables: variableNames(variables ?? []),
  });
  const measured = await measure(engine, prepared, { groupings, ...(treatment && { treatment }), replication });
  if (measured.domains.length === 0) throw new BadInput('nobody-classified', { method: edition(chosen) });
  return [...figures(measured, quality, level)];
}

/** The figures one by one, so that a million of them need not stand in memory at once. */
export function* figures(measured: Measured, rules: QualityRules, level = 0.95): Generator<Figure> {
  const { plan, domains } = measured;
  const orNull = (x: number) => (Number.isFinite(x) ? x : null);
  for (const [d, domain] of domains.entries()) {
    for (const [e, estimand] of plan.estimands.entries()) {
      const at = d * plan.estimands.length + e;
      const [estimate, se, n, df] = [
        measured.estimate[at] as number,
        measured.se[at] as number,
        measured.n[at] as number,
        measured.df[at] as number,
      ];
      const deff = measured.deff[at] as number;
      const { low, high } =
        estimand.kind === 'proportion' ? logitInterval(estimate, se, df, level) : tInterval(estimate, se, df, level);
      yield {
        domain: domain.values,
        ...(domain.period && { period: domain.period }),
        method: estimand.method,
        measure: estimand.measure,
        ...(estimand.part !== null && { part: estimand.part }),
        estimate: orNull(estimate),
        se: orNull(se),
        low: orNull(low),
        high: orNull(high),
        cv: orNull(se / Math.abs(estimate)),
        deff: orNull(deff),
        n,
        df,
        quality: qualityOf({ kind: estimand.kind, estimate, se, deff, n, df }, rules),
      };
    }
  }
}

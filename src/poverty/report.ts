/** From a file to a table of figures: `report(file, survey, method, by)`. */
import { BadInput } from './bad-input.ts';
import type { Grouping } from './domains.ts';
import { DuckDB, type EngineOptions } from './duckdb.ts';
import { type Figure, figureOf, figures } from './figures.ts';
import { inequality } from './inequality-report.ts';
import { measure } from './measure.ts';
import { edition, type Method } from './method.ts';
import { methodOf } from './methods.ts';
import { planOf } from './plan.ts';
import { prepare } from './prepare.ts';
import { type QualityRules, rulesOf } from './quality.ts';
import type { Replication } from './replicate.ts';
import type { Survey } from './survey.ts';
import type { Treatment } from './lonely.ts';
import { type VariableRequest, variableNames } from './variables.ts';

export interface ReportOptions {
  readonly measures?: readonly string[] | undefined;
  readonly variables?: readonly VariableRequest[] | undefined;
  /** Adds Gini, S80/S20, 10/40 and quantiles of the method's equivalent income (`income`) or of a variable of the survey. */
  readonly inequality?: string | undefined;
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
  const { measures, variables = [], level, quality = rulesOf('ine-2020'), treatment, replication } = options;
  const names = [...new Set([...variableNames(variables), ...(options.inequality ? [options.inequality] : [])])].filter(
    (n) => n !== 'income' || n in survey.variables,
  );
  const spread =
    options.inequality === undefined
      ? null
      : names.includes(options.inequality)
        ? `v_${names.indexOf(options.inequality)}`
        : 'x';
  const plan = planOf({ method: chosen, survey, measures, variables });
  await using engine = await DuckDB.open(options.engine);
  const groups = [...new Set(groupings.flat())];
  const prepared = await prepare(engine, {
    file,
    survey,
    plan,
    groups,
    variables: names,
    keep: spread ? [spread] : [],
  });
  const measured = await measure(engine, prepared, { groupings, ...(treatment && { treatment }), replication });
  if (measured.domains.length === 0) throw new BadInput('nobody-classified', { method: edition(chosen) });
  const unequal = spread
    ? await inequality(engine, prepared, spread, { groupings, ...(treatment && { treatment }) })
    : [];
  const graded = unequal.map((u) =>
    figureOf({ ...u, method: spread === 'x' ? edition(chosen) : 'survey', kind: 'ratio', deff: NaN }, quality, level),
  );
  return [...figures(measured, quality, level), ...graded];
}

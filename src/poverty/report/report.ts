/** From a file to a table of figures: `report(file, survey, method, by)`. */
import { BadInput } from '../input/fault.ts';
import type { Grouping } from '../sums/domains.ts';
import { DuckDB, type EngineOptions } from '../database/duckdb.ts';
import { type Figure, figureOf, figures } from '../publication/figure.ts';
import { inequality } from '../errors/inequality-by-domain.ts';
import type { MeasuredEstimates } from '../errors/estimates.ts';
import { measure } from '../errors/measure.ts';
import { edition, type Method } from '../method/method.ts';
import { methodOf } from '../method/list.ts';
import type { KnownCodes } from '../persons/person.ts';
import { planOf } from '../measures/plan.ts';
import { type Prepared, prepare } from '../persons/prepare.ts';
import { type QualityRules, rulesOf } from '../publication/quality.ts';
import { withReplicates } from '../errors/replicate-weights.ts';
import type { Replication } from '../errors/replication.ts';
import type { Survey } from '../survey/survey.ts';
import { defaultTreatment, type Treatment } from '../errors/single-psu.ts';
import { Watch, type WatchOptions } from '../database/watch.ts';
import { type VariableRequest, requestedVariables } from '../measures/variables.ts';

export interface ReportOptions extends WatchOptions {
  readonly measures?: readonly string[] | undefined;
  readonly variables?: readonly VariableRequest[] | undefined;
  /** Adds Gini, S80/S20, 10/40 and quantiles of the method's equivalent income (`income`) or of a variable of the survey. */
  readonly inequality?: string | undefined;
  readonly treatment?: Treatment;
  readonly replication?: Replication;
  /** Confidence level of the intervals, 0.95 when not said. */
  readonly level?: number;
  readonly quality?: QualityRules;
  /** Codes a group may have, such as those of the country's comunas: `{ comuna: ['13110', …] }`. Others are refused. */
  readonly codes?: KnownCodes | undefined;
  readonly engine?: EngineOptions;
}

/**
 * Measures a survey file. `by` names groupings of the survey's groups, each a table: "region" or "region*sexo"; the whole always comes first.
 * Throws BadInput for anything wrong in the file, the description or the request, and the signal's reason when stopped.
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
  const { measures, variables = [], quality = rulesOf('ine-2020') } = options;
  const { names, unequal } = variablesOf(survey, options);
  const plan = planOf({ method: chosen, survey, measures, variables, cases: quality.enough.cases !== undefined });
  const watch = new Watch(options);
  await using engine = await DuckDB.open({ ...options.engine, signal: options.signal });
  try {
    const groups = [...new Set(groupings.flat())];
    const keep = unequal === null ? [] : [unequal];
    const prepared = await prepare(engine, {
      file,
      survey,
      plan,
      groups,
      variables: names,
      keep,
      codes: options.codes,
      watch,
    });
    return await measuredFigures(engine, { survey, prepared, groupings, unequal }, watch, options);
  } catch (error) {
    // a statement that was interrupted fails as if the file were bad
    options.signal?.throwIfAborted();
    throw error;
  }
}

/** The survey's variables that must be read, and the field of the person view whose inequality is asked for. */
function variablesOf(
  survey: Survey,
  { variables = [], inequality: asked }: ReportOptions,
): { names: string[]; unequal: string | null } {
  const ofSurvey = asked !== undefined && (asked !== 'income' || asked in survey.variables) ? [asked] : [];
  const names = [...new Set([...requestedVariables(variables), ...ofSurvey])];
  if (asked === undefined) return { names, unequal: null };
  return { names, unequal: names.includes(asked) ? `v_${names.indexOf(asked)}` : 'x' };
}

interface Asked {
  readonly survey: Survey;
  readonly prepared: Prepared;
  readonly groupings: readonly Grouping[];
  readonly unequal: string | null;
}

async function measuredFigures(
  engine: DuckDB,
  { survey, prepared, groupings, unequal }: Asked,
  watch: Watch,
  { level, quality = rulesOf('ine-2020'), treatment = defaultTreatment, replication }: ReportOptions,
): Promise<Figure[]> {
  const method = edition(prepared.plan.method);
  const byReplicates = replication ? undefined : survey.replicates;
  const measureOwnWay = async () => {
    const measured = await measure(engine, prepared, { groupings, treatment, replication, watch });
    return byReplicates ? withReplicates(engine, prepared, groupings, measured, byReplicates, watch) : measured;
  };
  const [measured, inequalities] = await watch.during('measuring', async () => [
    await measureOwnWay(),
    unequal === null ? [] : await inequality(engine, prepared, unequal, { groupings, treatment, watch }),
  ]);
  if (measured.domains.length === 0) throw new BadInput('nobody-classified', { method });
  refuseEmptyGroups(measured, groupings);
  return watch.during('grading', async () => [
    ...figures(measured, quality, level),
    ...inequalities.map((i) =>
      figureOf(
        { ...i, method: unequal === 'x' ? method : 'survey', kind: 'ratio', deff: NaN, cases: NaN },
        quality,
        level,
      ),
    ),
  ]);
}

function refuseEmptyGroups({ domains }: MeasuredEstimates, groupings: readonly Grouping[]): void {
  const measured = new Set(domains.map(({ values }) => Object.keys(values).join('*')));
  const empty = groupings.map((grouping) => grouping.join('*')).find((name) => !measured.has(name));
  if (empty !== undefined) throw new BadInput('empty-group', { group: empty });
}

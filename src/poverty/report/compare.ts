/** Differences between the categories of a group, or between the years of a file, each with its standard error and test. */
import { BadInput } from '../input/fault.ts';
import { difference, type Difference, linearized, type LinearizedEstimate } from '../errors/difference.ts';
import type { Grouping } from '../sums/domains.ts';
import { DuckDB, type EngineOptions } from '../database/duckdb.ts';
import { defaultTreatment, type Treatment } from '../errors/single-psu.ts';
import type { Method } from '../method/method.ts';
import { methodOf } from '../method/list.ts';
import { planOf } from '../measures/plan.ts';
import { prepare } from '../persons/prepare.ts';
import type { Survey } from '../survey/survey.ts';
import { type VariableRequest, requestedVariables } from '../measures/variables.ts';
import { Watch, type WatchOptions } from '../database/watch.ts';

export interface CompareOptions extends WatchOptions {
  /** The method's shares of poor when not said. */
  readonly measures?: readonly string[] | undefined;
  readonly variables?: readonly VariableRequest[] | undefined;
  /** A category that all others are compared with; every pair when not said. */
  readonly reference?: string | undefined;
  readonly treatment?: Treatment;
  readonly level?: number;
  readonly engine?: EngineOptions;
}

/** What the first category has more than the second. */
export interface GroupDifference extends Difference {
  readonly domain: Readonly<Record<string, string>>;
  readonly reference: Readonly<Record<string, string>>;
  readonly period?: string;
  readonly method: string;
  readonly measure: string;
  readonly part?: string;
}

const headlines = ['fgt0', 'extreme_fgt0', 'h', 'severe'];

/**
 * Compares the categories of `between`, one of the survey's groups, in each period; or the periods themselves: "period". Throws BadInput as
 * `report` does, and when there are not two to compare.
 */
export async function compare(
  file: string,
  survey: Survey,
  method: Method | string,
  between: string,
  options: CompareOptions = {},
): Promise<GroupDifference[]> {
  const chosen = typeof method === 'string' ? methodOf(method) : method;
  const { variables = [], treatment = defaultTreatment, level, reference } = options;
  const ofPeriods = between === 'period' && !survey.panel;
  const grouping: Grouping = ofPeriods ? [] : [between];
  const plan = planOf({
    method: chosen,
    survey,
    measures: options.measures ?? headlinesOf(chosen, survey),
    variables,
    designEffects: false,
  });
  await using engine = await DuckDB.open({ ...options.engine, signal: options.signal });
  try {
    const request = {
      file,
      survey,
      plan,
      groups: [...grouping],
      variables: requestedVariables(variables),
      watch: new Watch(options),
    };
    const all = await linearized(engine, await prepare(engine, request), [grouping], treatment);
    const category = ({ domain }: LinearizedEstimate) =>
      ofPeriods ? domain.period : (domain.values[between] as string);
    const found = pairs(all, category, ofPeriods, reference).map(([a, b]) => told(a, b, ofPeriods, level));
    if (found.length === 0) throw new BadInput('nothing-to-compare', { group: between, reference });
    return found;
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  }
}

function headlinesOf(method: Method, survey: Survey): string[] {
  const known = new Set(planOf({ method, survey }).estimands.map((e) => e.measure));
  return headlines.filter((measure) => known.has(measure));
}

/** Pairs of the same measure, of the same period unless it is the periods that are compared; the later first. */
function pairs(
  all: readonly LinearizedEstimate[],
  category: (one: LinearizedEstimate) => string,
  ofPeriods: boolean,
  reference: string | undefined,
): [LinearizedEstimate, LinearizedEstimate][] {
  const series = Map.groupBy(all, (l) => JSON.stringify([l.measure, l.part, ofPeriods ? '' : l.domain.period]));
  return [...series.values()].flatMap((members) => {
    const base = members.find((m) => category(m) === reference);
    if (reference !== undefined)
      return base
        ? members.filter((m) => m !== base).map((m): [LinearizedEstimate, LinearizedEstimate] => [m, base])
        : [];
    return members.flatMap((b, i) => members.slice(i + 1).map((a): [LinearizedEstimate, LinearizedEstimate] => [a, b]));
  });
}

function told(
  a: LinearizedEstimate,
  b: LinearizedEstimate,
  ofPeriods: boolean,
  level: number | undefined,
): GroupDifference {
  const named = ({ domain }: LinearizedEstimate) => (ofPeriods ? { period: domain.period } : domain.values);
  return {
    domain: named(a),
    reference: named(b),
    ...(!ofPeriods && a.domain.period && { period: a.domain.period }),
    method: a.edition,
    measure: a.measure,
    ...(a.part !== null && { part: a.part }),
    ...difference(a, b, level),
  };
}

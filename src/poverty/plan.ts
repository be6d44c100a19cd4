/** The plan of a report: the weighted sums to take of the persons, and the estimates that are ratios of those sums. No engine in sight. */
import { BadInput } from './bad-input.ts';
import { alkireFoster } from './alkire-foster.ts';
import { fgt } from './fgt.ts';
import { edition, type Method } from './method.ts';
import { partsOf } from './methods.ts';
import { severe } from './severe.ts';
import type { Survey } from './survey.ts';
import { type VariableRequest, variablesPlan } from './variables.ts';

/** One sum over persons: of the weight (or of one, or of the weight of the multidimensionally poor), where a condition holds, times a value. */
export interface Column {
  readonly name: string;
  /** Flags of the same block and multiplier are packed into words together. */
  readonly block: string;
  readonly times: 'one' | 'weight' | 'weight of the poor';
  /** SQL condition on the fields of the person view; null counts as false. */
  readonly when: string;
  /** SQL double; absent means 1. */
  readonly value?: string;
}

export type Term = readonly [coefficient: number, column: string];

/** Who an estimate speaks of: the column that counts them and the column that adds their weights. Persons outside are dropped, as R does with NA. */
export interface Base {
  readonly n: string;
  readonly weight: string;
}

export type Kind = 'proportion' | 'mean' | 'ratio' | 'total';

/** An estimate: a ratio of linear combinations of columns, or one combination when `denominator` is null. */
export interface Estimand {
  readonly measure: string;
  /** The indicator, dimension or variable, where the measure has one. */
  readonly part: string | null;
  readonly kind: Kind;
  /** Edition of the method, or `survey` for plain means and totals. */
  readonly method: string;
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[] | null;
  readonly base: Base;
  /** Column with the weighted sum of squares of the numerator's value, for the design effect. */
  readonly square: string | null;
}

export interface Measures {
  readonly columns: readonly Column[];
  readonly estimands: readonly Estimand[];
}

/** The id of the method goes with the plan, and with all that is measured by it: the compiler refuses to subtract what two methods measured. */
export interface Plan<Id extends string = string> extends Measures {
  readonly method: Method & { readonly id: Id };
}

export interface PlanRequest<Id extends string = string> {
  readonly method: Method & { readonly id: Id };
  readonly survey: Survey;
  /** Names of measures; all of the method's when absent. */
  readonly measures?: readonly string[] | undefined;
  readonly variables?: readonly VariableRequest[] | undefined;
}

export function planOf<Id extends string>({ method, survey, measures, variables = [] }: PlanRequest<Id>): Plan<Id> {
  const all = join([...methodMeasures(method, survey), variablesPlan(variables)]);
  const known = [...new Set(all.estimands.map((e) => e.measure))];
  for (const measure of measures ?? [])
    if (!known.includes(measure)) throw new BadInput('unknown-measure', { measure, known });
  const estimands = measures
    ? all.estimands.filter((e) => e.method === 'survey' || measures.includes(e.measure))
    : all.estimands;
  const needed = new Set(estimands.flatMap(columnsOf));
  return { method, estimands, columns: all.columns.filter((c) => needed.has(c.name)) };
}

function methodMeasures(method: Method, survey: Survey): Measures[] {
  const { income, multidimensional } = partsOf(method);
  const ofIncome = income
    ? fgt(edition(income), { ready: survey.status.income, lines: hasExtreme(survey, income) })
    : [];
  const ofDeprivations = multidimensional
    ? [alkireFoster(multidimensional, survey.status.multidimensional !== undefined)]
    : [];
  return [...ofIncome, ...ofDeprivations, ...(income && multidimensional ? [severe(edition(method))] : [])];
}

function hasExtreme(survey: Survey, income: Extract<Method, { kind: 'income' }>): boolean {
  if (survey.lines) return survey.lines.extreme !== undefined;
  return ('columns' in income.lines ? income.lines.columns.extreme : income.lines.extreme) !== undefined;
}

function columnsOf(e: Estimand): string[] {
  return [...e.numerator, ...(e.denominator ?? [])]
    .map(([, column]) => column)
    .concat(e.base.n, e.base.weight, e.square ?? []);
}

function join(parts: readonly Measures[]): Measures {
  const columns = new Map(parts.flatMap((p) => p.columns).map((c) => [c.name, c]));
  return { columns: [...columns.values()], estimands: parts.flatMap((p) => p.estimands) };
}

/** The plan of a report: the weighted sums to take of the persons, and the estimates that are ratios of those sums. No engine in sight. */
import { BadInput } from '../input/fault.ts';
import { alkireFoster } from './alkire-foster.ts';
import { fgt } from './fgt.ts';
import { edition, type Method } from '../method/method.ts';
import { methodParts } from '../method/list.ts';
import { severe } from './severe.ts';
import type { SumColumn, Estimand, Measures } from './estimand.ts';
import type { Survey } from '../survey/survey.ts';
import { type VariableRequest, variablesPlan } from './variables.ts';

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
  /** Whether to take the sums of squares that design effects want; yes when not said. */
  readonly designEffects?: boolean;
  /** Whether to count the persons behind each share and number of persons; no when not said. */
  readonly cases?: boolean;
}

export function planOf<Id extends string>({
  method,
  survey,
  measures,
  variables = [],
  designEffects = true,
  cases = false,
}: PlanRequest<Id>): Plan<Id> {
  const asked = join([...methodMeasures(method, survey), variablesPlan(variables)]);
  const all = cases ? withCases(asked) : asked;
  const known = [...new Set(all.estimands.map((e) => e.measure))];
  for (const measure of measures ?? [])
    if (!known.includes(measure)) throw new BadInput('unknown-measure', { measure, known });
  const estimands = withShares(
    all.estimands,
    (e) => !measures || e.method === 'survey' || measures.includes(e.measure),
  ).map((e) => (designEffects ? e : { ...e, square: null }));
  const needed = new Set(estimands.flatMap(columnsOf));
  return { method, estimands, columns: all.columns.filter((c) => needed.has(c.name)) };
}

function methodMeasures(method: Method, survey: Survey): Measures[] {
  const { income, multidimensional } = methodParts(method);
  refuseClassifiedOtherwise(survey.status.income, income);
  refuseClassifiedOtherwise(survey.status.multidimensional, multidimensional);
  const ofIncome = income
    ? fgt(edition(income), { ready: survey.status.income, lines: hasExtreme(survey, income) })
    : [];
  const ofDeprivations = multidimensional
    ? [alkireFoster(multidimensional, survey.status.multidimensional !== undefined)]
    : [];
  return [...ofIncome, ...ofDeprivations, ...(income && multidimensional ? [severe(edition(method))] : [])];
}

/** A situation that the file brings was classified by one method, and is never told as another's. */
function refuseClassifiedOtherwise(
  ready: { column: string; method?: string | undefined } | undefined,
  asked: Method | null,
) {
  if (ready?.method === undefined || !asked || ready.method === asked.id) return;
  throw new BadInput('classified-otherwise', { column: ready.column, by: ready.method, method: asked.id });
}

function hasExtreme(survey: Survey, income: Extract<Method, { kind: 'income' }>): boolean {
  if (survey.lines) return survey.lines.extreme !== undefined;
  return ('columns' in income.lines ? income.lines.columns.extreme : income.lines.extreme) !== undefined;
}

function columnsOf(e: Estimand): string[] {
  return [...e.numerator, ...(e.denominator ?? [])]
    .map(([, column]) => column)
    .concat(e.base.n, e.base.weight, e.square ?? [], e.cases ?? []);
}

/** Those asked for, and the shares that numbers of persons take their intervals from. */
function withShares(all: readonly Estimand[], asked: (e: Estimand) => boolean): Estimand[] {
  const wanted = all.filter(asked);
  const isShare = (e: Estimand) => wanted.some(({ share, method }) => share === e.measure && method === e.method);
  return all.flatMap((e) => (asked(e) ? [e] : isShare(e) ? [{ ...e, unasked: true }] : []));
}

/** Adds what counts the persons of each numerator that is a flag: those of shares, and of numbers of persons. */
function withCases({ columns, estimands }: Measures): Measures {
  const flags = new Map(columns.filter((c) => c.value === undefined).map((c) => [c.name, c]));
  const counts = new Map<string, SumColumn>();
  const counted = estimands.map((e): Estimand => {
    const flag = e.numerator.length === 1 && e.kind !== 'ratio' ? flags.get(e.numerator[0]?.[1] as string) : undefined;
    if (!flag) return e;
    const name = `${flag.name}_cases`;
    const when = flag.times === 'weight of the poor' ? `multi_poor = 1 AND ${flag.when}` : flag.when;
    counts.set(name, { name, block: 'cases', times: 'one', when });
    return { ...e, cases: name };
  });
  return { columns: [...columns, ...counts.values()], estimands: counted };
}

function join(parts: readonly Measures[]): Measures {
  const columns = new Map(parts.flatMap((p) => p.columns).map((c) => [c.name, c]));
  return { columns: [...columns.values()], estimands: parts.flatMap((p) => p.estimands) };
}

/** Means, totals and ratios of the survey's own variables, each among those who have the value. */
import { BadInput } from '../input/fault.ts';
import type { Base, SumColumn, Estimand, Measures } from './estimand.ts';

/** `ratio` divides the first variable's total by the second's, among those who have both. `proportion` is the share with a value other than 0. */
export type VariableRequest =
  | { readonly measure: 'mean' | 'total' | 'proportion'; readonly variable: string }
  | { readonly measure: 'ratio'; readonly variable: string; readonly over: string };

/** Reads "mean:income", "total:income", "proportion:owner" or "ratio:rent/income". */
export function readVariable(text: string): VariableRequest {
  const [, measure, variable, over] = /^(mean|total|proportion|ratio):([^/:]+)(?:\/([^/:]+))?$/.exec(text.trim()) ?? [];
  if (!variable || (measure === 'ratio') !== (over !== undefined))
    throw new BadInput('bad-variable', { request: text });
  if (over !== undefined) return { measure: 'ratio', variable, over };
  return { measure: measure as 'mean' | 'total' | 'proportion', variable };
}

/** The variables a request names, in the order of the person view's fields v_0, v_1 … */
export function requestedVariables(requests: readonly VariableRequest[]): string[] {
  return [...new Set(requests.flatMap((r) => (r.measure === 'ratio' ? [r.variable, r.over] : [r.variable])))];
}

export function variablesPlan(requests: readonly VariableRequest[]): Measures {
  const names = requestedVariables(requests);
  const parts = requests.map((r) => (r.measure === 'ratio' ? ratio(r, names) : single(r, names)));
  return { columns: parts.flatMap((p) => p.columns), estimands: parts.flatMap((p) => p.estimands) };
}

function single(request: { measure: 'mean' | 'total' | 'proportion'; variable: string }, names: string[]): Measures {
  const field = `v_${names.indexOf(request.variable)}`;
  const { base, columns } = baseOf(field, `${field} IS NOT NULL`);
  const about = { measure: request.measure, part: request.variable, method: 'survey', base } as const;
  if (request.measure === 'proportion') {
    const yes: SumColumn = { name: `${field}_yes`, block: field, times: 'weight', when: `${field} <> 0` };
    return {
      columns: [...columns, yes],
      estimands: [
        { ...about, kind: 'proportion', numerator: [[1, yes.name]], denominator: [[1, base.weight]], square: yes.name },
      ],
    };
  }
  const sum: SumColumn = {
    name: `${field}_sum`,
    block: field,
    times: 'weight',
    when: `${field} IS NOT NULL`,
    value: field,
  };
  const square: SumColumn = { ...sum, name: `${field}_sum2`, value: `${field} * ${field}` };
  const mean = request.measure === 'mean';
  const estimand: Estimand = {
    ...about,
    kind: mean ? 'mean' : 'total',
    numerator: [[1, sum.name]],
    denominator: mean ? [[1, base.weight]] : null,
    square: mean ? square.name : null,
  };
  return { columns: [...columns, sum, square], estimands: [estimand] };
}

function ratio(request: { variable: string; over: string }, names: string[]): Measures {
  const [above, below] = [`v_${names.indexOf(request.variable)}`, `v_${names.indexOf(request.over)}`];
  const both = `${above} IS NOT NULL AND ${below} IS NOT NULL`;
  const name = `${above}_${below}`;
  const { base, columns } = baseOf(name, both);
  const sum = (field: string): SumColumn => ({
    name: `${name}_${field}`,
    block: name,
    times: 'weight',
    when: both,
    value: field,
  });
  const estimand: Estimand = {
    measure: 'ratio',
    part: `${request.variable}/${request.over}`,
    kind: 'ratio',
    method: 'survey',
    base,
    numerator: [[1, sum(above).name]],
    denominator: [[1, sum(below).name]],
    square: null,
  };
  return { columns: [...columns, sum(above), sum(below)], estimands: [estimand] };
}

function baseOf(name: string, when: string): { base: Base; columns: SumColumn[] } {
  const base = { n: `${name}_n`, weight: `${name}_w` };
  return {
    base,
    columns: [
      { name: base.n, block: `${name} n`, times: 'one', when },
      { name: base.weight, block: name, times: 'weight', when },
    ],
  };
}

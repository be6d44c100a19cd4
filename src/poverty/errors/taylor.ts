/**
 * Design-based variance by Taylor linearisation with ultimate clusters (Särndal, Swensson and Wretman 1992, ch. 5; Lumley 2010, ch. 2).
 * An estimate becomes one influence value per PSU; variance.ts has the variance of their sum.
 */
import type { PsuTotals, DomainPsus } from '../sums/region.ts';

/** A linear combination of columns, which are vectors over PSUs. */
export interface Combination {
  readonly coefficients: readonly number[];
  readonly columns: readonly number[];
}

export interface Linearizable {
  readonly numerator: Combination;
  readonly denominator: Combination | null;
}

export function combined({ coefficients, columns }: Combination, totals: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < columns.length; k++)
    sum += (coefficients[k] as number) * (totals[columns[k] as number] as number);
  return sum;
}

/** The influence of each PSU on an estimate, as it is worked out when asked: a × one + b × two. */
export interface Influence {
  readonly one: Float64Array;
  readonly a: number;
  readonly two: Float64Array;
  readonly b: number;
}

export function influenceOf(dense: Float64Array): Influence {
  return { one: dense, a: 1, two: dense, b: 0 };
}

/** An estimate and the influence on it. */
export interface Linearized {
  readonly estimate: number;
  readonly influence: Influence;
}

/**
 * The estimate, NaN when the denominator is 0, and the influence on it: (y − R·x)/X for a ratio R = Y/X, y itself for a total. `room` is
 * where an influence of more than two columns is written.
 */
export function linearize(
  { columns, sums }: PsuTotals,
  { numerator, denominator }: Linearizable,
  region: DomainPsus,
  room: Float64Array,
): Linearized {
  const below = denominator ? combined(denominator, sums) : 1;
  const estimate = combined(numerator, sums) / below;
  const terms = numerator.columns.length + (denominator?.columns.length ?? 0);
  if (terms > 2) {
    clear(room, region);
    addInto(room, columns, region, numerator, 1 / below);
    if (denominator) addInto(room, columns, region, denominator, -estimate / below);
    return { estimate, influence: influenceOf(room) };
  }
  const one = columns[numerator.columns[0] as number] as Float64Array;
  const a = (numerator.coefficients[0] as number) / below;
  if (terms === 1) return { estimate, influence: { one, a, two: one, b: 0 } };
  const [second, k, factor] = denominator ? [denominator, 0, -estimate / below] : [numerator, 1, 1];
  const two = columns[second.columns[k] as number] as Float64Array;
  return { estimate, influence: { one, a, two, b: (second.coefficients[k] as number) * factor } };
}

/** The influence as one vector over the PSUs, 0 outside the region. */
export function dense({ one, a, two, b }: Influence, { spans }: DomainPsus, psus: number): Float64Array {
  const out = new Float64Array(psus);
  for (let s = 0; s < spans.length; s += 2)
    for (let p = spans[s] as number; p < (spans[s + 1] as number); p++)
      out[p] = a * (one[p] as number) + b * (two[p] as number);
  return out;
}

function clear(out: Float64Array, { spans }: DomainPsus): void {
  for (let s = 0; s < spans.length; s += 2) out.fill(0, spans[s], spans[s + 1]);
}

/** out += factor × Σ coefficient × column, over the region. */
function addInto(
  out: Float64Array,
  columns: readonly Float64Array[],
  { spans }: DomainPsus,
  { coefficients, columns: which }: Combination,
  factor: number,
): void {
  for (let k = 0; k < which.length; k++) {
    const column = columns[which[k] as number] as Float64Array;
    const times = (coefficients[k] as number) * factor;
    for (let s = 0; s < spans.length; s += 2)
      for (let p = spans[s] as number; p < (spans[s + 1] as number); p++)
        out[p] = (out[p] as number) + times * (column[p] as number);
  }
}

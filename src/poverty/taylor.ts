/**
 * Design-based variance by Taylor linearisation with ultimate clusters (Särndal, Swensson and Wretman 1992, ch. 5; Lumley 2010, ch. 2).
 * An estimate becomes one influence value per PSU; the variance is that of their stratum totals.
 */
import type { Strata } from './design.ts';
import type { Treatment } from './lonely.ts';

/** The PSUs of a domain: runs [from, to) of consecutive PSUs of one stratum, ordered, so that a stratum's runs stand together. */
export interface Region {
  readonly stratum: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The same PSUs as few stretches [from, to) as can be, whatever their stratum: from, to, from, to … */
  readonly spans: Int32Array;
}

export function regionOf(stratum: readonly number[], from: readonly number[], to: readonly number[]): Region {
  const spans: number[] = [];
  from.forEach((start, r) => {
    if (spans.at(-1) === start) spans[spans.length - 1] = to[r] as number;
    else spans.push(start, to[r] as number);
  });
  return {
    stratum: Int32Array.from(stratum),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    spans: Int32Array.from(spans),
  };
}

/** A linear combination of columns, which are vectors over PSUs. */
export interface Combination {
  readonly coefficients: readonly number[];
  readonly columns: readonly number[];
}

export interface Linearizable {
  readonly numerator: Combination;
  readonly denominator: Combination | null;
}

/** PSU totals: one vector per column. A domain's own vectors begin at `offset`. */
export interface PsuTotals {
  readonly columns: readonly Float64Array[];
  readonly offset: number;
}

/** The total of every column over the region. */
export function columnTotals({ columns, offset }: PsuTotals, { spans }: Region): Float64Array {
  const totals = new Float64Array(columns.length);
  for (let c = 0; c < totals.length; c++) {
    const column = columns[c] as Float64Array;
    let total = 0;
    for (let s = 0; s < spans.length; s += 2)
      total += sumOf(column, (spans[s] as number) + offset, (spans[s + 1] as number) + offset);
    totals[c] = total;
  }
  return totals;
}

/** Four sums at a time: none waits for the one before it. */
function sumOf(column: Float64Array, from: number, to: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let p = from;
  for (; p + 3 < to; p += 4) {
    a += column[p] as number;
    b += column[p + 1] as number;
    c += column[p + 2] as number;
    d += column[p + 3] as number;
  }
  for (; p < to; p++) a += column[p] as number;
  return a + b + (c + d);
}

export function combined({ coefficients, columns }: Combination, totals: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < columns.length; k++)
    sum += (coefficients[k] as number) * (totals[columns[k] as number] as number);
  return sum;
}

/**
 * Fills `influence` over the region: (y − R·x)/X for a ratio R = Y/X, y itself for a total. Returns the estimate, NaN when the
 * denominator is 0. `sums` are the region's column totals.
 */
export function linearize(
  totals: PsuTotals,
  sums: Float64Array,
  estimand: Linearizable,
  region: Region,
  influence: Float64Array,
): number {
  const { numerator, denominator } = estimand;
  const above = combined(numerator, sums);
  if (!denominator) {
    combineInto(influence, totals, region, numerator.coefficients, numerator.columns);
    return above;
  }
  const below = combined(denominator, sums);
  const ratio = above / below;
  const coefficients = [
    ...numerator.coefficients.map((k) => k / below),
    ...denominator.coefficients.map((k) => (-ratio * k) / below),
  ];
  combineInto(influence, totals, region, coefficients, [...numerator.columns, ...denominator.columns]);
  return ratio;
}

/** out = Σ coefficient × column, over the region; two columns at a time. */
function combineInto(
  out: Float64Array,
  { columns, offset }: PsuTotals,
  { spans }: Region,
  coefficients: readonly number[],
  which: readonly number[],
): void {
  for (let k = 0; k < which.length; k += 2) {
    const one = columns[which[k] as number] as Float64Array;
    const two = k + 1 < which.length ? (columns[which[k + 1] as number] as Float64Array) : one;
    const a = coefficients[k] as number;
    const b = k + 1 < which.length ? (coefficients[k + 1] as number) : 0;
    for (let s = 0; s < spans.length; s += 2) {
      const end = spans[s + 1] as number;
      if (k === 0)
        for (let p = spans[s] as number; p < end; p++)
          out[p] = a * (one[p + offset] as number) + b * (two[p + offset] as number);
      else
        for (let p = spans[s] as number; p < end; p++)
          out[p] = (out[p] as number) + a * (one[p + offset] as number) + b * (two[p + offset] as number);
    }
  }
}

/** PSUs of the domain with anyone in the base, stratum by stratum in the region's order; what R calls the sample after dropping NA. */
export interface Presence {
  /** One entry per stratum of the region, from the first. */
  readonly psus: Int32Array;
  readonly n: number;
  /** PSUs less strata, among those with anyone. */
  readonly df: number;
}

export function presenceOf({ columns, offset }: PsuTotals, countColumn: number, region: Region): Presence {
  const count = columns[countColumn] as Float64Array;
  const { stratum, from, to } = region;
  const psus = new Int32Array(from.length);
  let [n, df, last] = [0, 0, -1];
  for (let r = 0; r < from.length; r++) {
    if (r === 0 || stratum[r] !== stratum[r - 1]) last++;
    const end = (to[r] as number) + offset;
    let present = 0;
    for (let p = (from[r] as number) + offset; p < end; p++) {
      const here = count[p] as number;
      if (here === 0) continue;
      n += here;
      present++;
    }
    const before = psus[last] as number;
    psus[last] = before + present;
    df += present > 0 && before === 0 ? present - 1 : present;
  }
  return { psus, n, df };
}

/** Variance of the total of `influence`. */
export function variance(
  influence: Float64Array,
  region: Region,
  strata: Strata,
  presence: Presence,
  treatment: Treatment,
): number {
  const { lonely, inDomains } = treatment;
  const grandMean = lonely === 'adjust' ? meanOverStrata(influence, region, strata, presence) : 0;
  let sum = 0;
  let reached = 0;
  let usable = 0;
  let index = 0;
  for (let r = 0; r < region.from.length; index++) {
    const stratum = region.stratum[r] as number;
    let end = r;
    while (end < region.from.length && region.stratum[end] === stratum) end++;
    const present = presence.psus[index] as number;
    const start = r;
    r = end;
    if (present === 0) continue;
    const size = strata.size[stratum] as number;
    const correction = strata.correction[stratum] as number;
    reached++;
    const certain = correction < 1e-7;
    const alone = !certain && (size === 1 || (inDomains && present === 1));
    if (alone && lonely === 'average') continue;
    usable++;
    if (!certain)
      sum +=
        correction *
        stratumSquares(influence, region, start, end, size, alone && lonely === 'adjust' ? grandMean : null);
  }
  return lonely === 'average' ? (sum * reached) / usable : sum;
}

/** n/(n−1) times the squares about the stratum's mean (or about `centre`), counting as 0 the PSUs that the domain does not reach. */
function stratumSquares(
  influence: Float64Array,
  region: Region,
  start: number,
  end: number,
  size: number,
  centre: number | null,
): number {
  let total = 0;
  let seen = 0;
  for (let r = start; r < end; r++) {
    const to = region.to[r] as number;
    seen += to - (region.from[r] as number);
    for (let p = region.from[r] as number; p < to; p++) total += influence[p] as number;
  }
  const middle = centre ?? total / size;
  let squares = (size - seen) * middle * middle;
  for (let r = start; r < end; r++) {
    const to = region.to[r] as number;
    for (let p = region.from[r] as number; p < to; p++) {
      const difference = (influence[p] as number) - middle;
      squares += difference * difference;
    }
  }
  return size > 1 ? (squares * size) / (size - 1) : squares;
}

function meanOverStrata(influence: Float64Array, region: Region, strata: Strata, presence: Presence): number {
  let total = 0;
  let psus = 0;
  let index = -1;
  for (let r = 0; r < region.from.length; r++) {
    const first = r === 0 || region.stratum[r] !== region.stratum[r - 1];
    if (first) index++;
    if (presence.psus[index] === 0) continue;
    if (first) psus += strata.size[region.stratum[r] as number] as number;
    const to = region.to[r] as number;
    for (let p = region.from[r] as number; p < to; p++) total += influence[p] as number;
  }
  return total / psus;
}

/**
 * Design-based variance by Taylor linearisation with ultimate clusters (Särndal, Swensson and Wretman 1992, ch. 5; Lumley 2010, ch. 2).
 * An estimate becomes one influence value per PSU; variance.ts has the variance of their sum.
 */

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

/** The influence of each PSU on an estimate, as it is worked out when asked: a × one + b × two, of the vectors from `offset`. */
export interface Influence {
  readonly one: Float64Array;
  readonly a: number;
  readonly two: Float64Array;
  readonly b: number;
  readonly offset: number;
}

export function influenceOf(dense: Float64Array): Influence {
  return { one: dense, a: 1, two: dense, b: 0, offset: 0 };
}

/**
 * The estimate, NaN when the denominator is 0, and the influence on it: (y − R·x)/X for a ratio R = Y/X, y itself for a total. `sums` are
 * the region's column totals; `room` is where an influence of more than two columns is written.
 */
export function linearize(
  totals: PsuTotals,
  sums: Float64Array,
  { numerator, denominator }: Linearizable,
  region: Region,
  room: Float64Array,
): { estimate: number; influence: Influence } {
  const below = denominator ? combined(denominator, sums) : 1;
  const estimate = combined(numerator, sums) / below;
  const which = denominator ? [...numerator.columns, ...denominator.columns] : numerator.columns;
  const coefficient = (k: number) =>
    k < numerator.columns.length
      ? (numerator.coefficients[k] as number) / below
      : (-estimate * ((denominator as Combination).coefficients[k - numerator.columns.length] as number)) / below;
  if (which.length > 2) {
    combineInto(
      room,
      totals,
      region,
      which.map((_, k) => coefficient(k)),
      which,
    );
    return { estimate, influence: influenceOf(room) };
  }
  const column = (k: number) => totals.columns[which[k] as number] as Float64Array;
  const two = which.length === 2 ? { two: column(1), b: coefficient(1) } : { two: column(0), b: 0 };
  return { estimate, influence: { one: column(0), a: coefficient(0), ...two, offset: totals.offset } };
}

/** The influence as one vector over the PSUs, 0 outside the region. */
export function dense({ one, a, two, b, offset }: Influence, { spans }: Region, psus: number): Float64Array {
  const out = new Float64Array(psus);
  for (let s = 0; s < spans.length; s += 2)
    for (let p = spans[s] as number; p < (spans[s + 1] as number); p++)
      out[p] = a * (one[p + offset] as number) + b * (two[p + offset] as number);
  return out;
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

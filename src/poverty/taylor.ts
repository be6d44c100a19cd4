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

/** Adds a combination into `out` over the region and returns its total. */
export function addUp(
  { columns, offset }: PsuTotals,
  combination: Combination,
  region: Region,
  out: Float64Array,
): number {
  let total = 0;
  for (let r = 0; r < region.from.length; r++) {
    const from = region.from[r] as number;
    const to = region.to[r] as number;
    combination.columns.forEach((index, k) => {
      const column = columns[index] as Float64Array;
      const coefficient = combination.coefficients[k] as number;
      if (k === 0) for (let p = from; p < to; p++) out[p] = coefficient * (column[p + offset] as number);
      else for (let p = from; p < to; p++) out[p] = (out[p] as number) + coefficient * (column[p + offset] as number);
    });
    for (let p = from; p < to; p++) total += out[p] as number;
  }
  return total;
}

/**
 * Fills `influence` over the region: (y − R·x)/X for a ratio R = Y/X, y itself for a total. Returns the estimate, NaN when the
 * denominator is 0.
 */
export function linearize(
  totals: PsuTotals,
  estimand: Linearizable,
  region: Region,
  influence: Float64Array,
  scratch: Float64Array,
): number {
  const above = addUp(totals, estimand.numerator, region, influence);
  if (!estimand.denominator) return above;
  const below = addUp(totals, estimand.denominator, region, scratch);
  const ratio = above / below;
  for (let r = 0; r < region.from.length; r++) {
    const to = region.to[r] as number;
    for (let p = region.from[r] as number; p < to; p++)
      influence[p] = ((influence[p] as number) - ratio * (scratch[p] as number)) / below;
  }
  return ratio;
}

/** PSUs of the domain with anyone in the base, stratum by stratum in the region's order; what R calls the sample after dropping NA. */
export interface Presence {
  /** One entry per stratum of the region. */
  readonly psus: Int32Array;
  readonly n: number;
  /** PSUs less strata, among those with anyone. */
  readonly df: number;
}

export function presenceOf({ columns, offset }: PsuTotals, countColumn: number, region: Region): Presence {
  const count = columns[countColumn] as Float64Array;
  const psus: number[] = [];
  let n = 0;
  for (let r = 0; r < region.from.length; r++) {
    if (r === 0 || region.stratum[r] !== region.stratum[r - 1]) psus.push(0);
    const to = region.to[r] as number;
    for (let p = region.from[r] as number; p < to; p++) {
      const here = count[p + offset] as number;
      if (here === 0) continue;
      n += here;
      psus[psus.length - 1] = (psus.at(-1) as number) + 1;
    }
  }
  const df = psus.reduce((sum, present) => sum + Math.max(0, present - 1), 0);
  return { psus: Int32Array.from(psus), n, df };
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

/** The variance of a sum of influences over PSUs drawn by strata (ultimate clusters), with every treatment of strata that have a single one. */
import type { Strata } from './design.ts';
import type { Treatment } from './lonely.ts';
import type { Influence, Region } from './taylor.ts';

/**
 * PSUs of the domain with anyone in the base, what R calls the sample after dropping NA, and how each stratum's squares count: settled once
 * for all the estimates of a base.
 */
export interface Presence {
  readonly n: number;
  /** PSUs less strata, among those with anyone. */
  readonly df: number;
  /** The strata that have a spread. */
  readonly spread: StratumRuns;
  /** Single PSUs whose squares are about the mean of all PSUs. */
  readonly alone: StratumRuns;
  /** All strata with anyone, where that mean is wanted. */
  readonly reached: StratumRuns;
  /** What the sum is multiplied by for strata left out. */
  readonly inflation: number;
}

/** Strata as runs [from, to) of the region, the PSUs of each in the sample, and what multiplies its sum of squares. */
interface StratumRuns {
  readonly from: number[];
  readonly to: number[];
  readonly size: number[];
  readonly factor: number[];
}

/** `count` are the persons of the base in each PSU. */
export function presenceOf(count: Float64Array, region: Region, strata: Strata, treatment: Treatment): Presence {
  const { lonely, inDomains } = treatment;
  const [spread, alone, reached] = [noRuns(), noRuns(), noRuns()];
  let [n, df, strataReached, leftOut] = [0, 0, 0, 0];
  for (let start = 0, end = 0; start < region.from.length; start = end) {
    const stratum = region.stratum[start] as number;
    while (end < region.from.length && region.stratum[end] === stratum) end++;
    const here = countIn(count, region, start, end);
    if (here.psus === 0) continue;
    strataReached++;
    n += here.persons;
    df += here.psus - 1;
    const size = strata.size[stratum] as number;
    const correction = strata.correction[stratum] as number;
    const factor = size > 1 ? (correction * size) / (size - 1) : correction;
    if (lonely === 'adjust') add(reached, start, end, size, factor);
    if (correction < 1e-7) continue;
    const single = size === 1 || (inDomains && here.psus === 1);
    if (single && lonely === 'average') leftOut++;
    else if (single && lonely === 'adjust') add(alone, start, end, size, factor);
    else add(spread, start, end, size, factor);
  }
  const inflation = leftOut === 0 ? 1 : strataReached / (strataReached - leftOut);
  return { n, df, spread, alone, reached, inflation };
}

function countIn(count: Float64Array, { from, to }: Region, start: number, end: number) {
  let [persons, psus] = [0, 0];
  for (let r = start; r < end; r++) {
    const last = to[r] as number;
    for (let p = from[r] as number; p < last; p++) {
      const here = count[p] as number;
      persons += here;
      if (here !== 0) psus++;
    }
  }
  return { persons, psus };
}

function noRuns(): StratumRuns {
  return { from: [], to: [], size: [], factor: [] };
}

function add(runs: StratumRuns, from: number, to: number, size: number, factor: number): void {
  runs.from.push(from);
  runs.to.push(to);
  runs.size.push(size);
  runs.factor.push(factor);
}

/** Variance of the total of the influence; NaN where every stratum is left out. */
export function variance(influence: Influence, region: Region, presence: Presence): number {
  return variances(influence, influence, region, presence)[0];
}

/** The variances of two at once: neither waits for the other, and their strata are walked once. */
export function variances(
  one: Influence,
  other: Influence,
  region: Region,
  { spread, alone, reached, inflation }: Presence,
): [number, number] {
  const about = squares(one, other, region, spread, null);
  if (alone.from.length === 0) return [about[0] * inflation, about[1] * inflation];
  const means: [number, number] = [meanOf(one, region, reached), meanOf(other, region, reached)];
  const more = squares(one, other, region, alone, means);
  return [about[0] + more[0], about[1] + more[1]];
}

/**
 * Each stratum's squares about its mean, or about `centres` when given, times its factor; PSUs that the domain does not reach count as 0.
 * One pass: squares are taken about the first PSU's value and moved to the mean, which loses nothing that the spread itself does not hide.
 */
function squares(
  { one, a, two, b }: Influence,
  { one: three, a: c, two: four, b: d }: Influence,
  { from: starts, to: ends }: Region,
  { from, to, size, factor }: StratumRuns,
  centres: readonly [number, number] | null,
): [number, number] {
  let u = 0;
  let v = 0;
  for (let h = 0; h < from.length; h++) {
    const first = from[h] as number;
    const last = to[h] as number;
    const psus = size[h] as number;
    const p = starts[first] as number;
    const aboutU = centres ? centres[0] : a * (one[p] as number) + b * (two[p] as number);
    const aboutV = centres ? centres[1] : c * (three[p] as number) + d * (four[p] as number);
    let sumU = 0;
    let sumV = 0;
    let squaredU = 0;
    let squaredV = 0;
    let unseen = psus;
    for (let r = first; r < last; r++) {
      const end = ends[r] as number;
      const start = starts[r] as number;
      unseen -= end - start;
      for (let q = start; q < end; q++) {
        const offU = a * (one[q] as number) + b * (two[q] as number) - aboutU;
        const offV = c * (three[q] as number) + d * (four[q] as number) - aboutV;
        sumU += offU;
        sumV += offV;
        squaredU += offU * offU;
        squaredV += offV * offV;
      }
    }
    squaredU += unseen * aboutU * aboutU;
    squaredV += unseen * aboutV * aboutV;
    sumU -= unseen * aboutU;
    sumV -= unseen * aboutV;
    const correction = centres ? 0 : 1 / psus;
    u += Math.max(0, squaredU - sumU * sumU * correction) * (factor[h] as number);
    v += Math.max(0, squaredV - sumV * sumV * correction) * (factor[h] as number);
  }
  return [u, v];
}

function meanOf({ one, a, two, b }: Influence, region: Region, { from, to, size }: StratumRuns): number {
  let [total, psus] = [0, 0];
  for (let h = 0; h < from.length; h++) {
    psus += size[h] as number;
    for (let r = from[h] as number; r < (to[h] as number); r++)
      for (let p = region.from[r] as number; p < (region.to[r] as number); p++)
        total += a * (one[p] as number) + b * (two[p] as number);
  }
  return total / psus;
}

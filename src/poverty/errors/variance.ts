/** The variance of a sum of influences over PSUs drawn by strata (ultimate clusters), with every treatment of strata that have a single one. */
import type { Strata } from '../persons/design.ts';
import type { DomainPsus } from '../sums/region.ts';
import type { Treatment } from './single-psu.ts';
import type { Influence } from './taylor.ts';

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
  /** Single PSUs whose squares are about 0, the mean of the influences on a mean or a ratio. */
  readonly alone: StratumRuns;
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
export function presenceOf(count: Float64Array, region: DomainPsus, strata: Strata, treatment: Treatment): Presence {
  const { lonely, inDomains } = treatment;
  const [spread, alone] = [noRuns(), noRuns()];
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
    if (correction < 1e-7) continue;
    const single = size === 1 || (inDomains && here.psus === 1);
    if (single && lonely === 'average') leftOut++;
    else if (single && lonely === 'adjust') add(alone, start, end, size, factor);
    else add(spread, start, end, size, factor);
  }
  const inflation = leftOut === 0 ? 1 : strataReached / (strataReached - leftOut);
  return { n, df, spread, alone, inflation };
}

function countIn(count: Float64Array, { from, to }: DomainPsus, start: number, end: number) {
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
export function variance(influence: Influence, region: DomainPsus, presence: Presence): number {
  return variances(influence, influence, region, presence)[0];
}

/** The variances of two at once: neither waits for the other, and their strata are walked once. */
export function variances(
  one: Influence,
  other: Influence,
  region: DomainPsus,
  { spread, alone, inflation }: Presence,
): [number, number] {
  const aboutMeans = squares(one, other, region, spread, true);
  const aboutZero = squares(one, other, region, alone, false);
  return [aboutMeans[0] * inflation + aboutZero[0], aboutMeans[1] * inflation + aboutZero[1]];
}

/**
 * Each stratum's squares about its mean, or about 0, times its factor; PSUs that the domain does not reach count as 0.
 * One pass: squares are taken about the first PSU's value and moved to the mean, which loses nothing that the spread itself does not hide.
 */
function squares(
  { one, a, two, b }: Influence,
  { one: three, a: c, two: four, b: d }: Influence,
  { from: starts, to: ends }: DomainPsus,
  { from, to, size, factor }: StratumRuns,
  centred: boolean,
): [number, number] {
  let u = 0;
  let v = 0;
  for (let h = 0; h < from.length; h++) {
    const first = from[h] as number;
    const last = to[h] as number;
    const psus = size[h] as number;
    const p = starts[first] as number;
    const aboutU = centred ? a * (one[p] as number) + b * (two[p] as number) : 0;
    const aboutV = centred ? c * (three[p] as number) + d * (four[p] as number) : 0;
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
    const correction = centred ? 1 / psus : 0;
    u += Math.max(0, squaredU - sumU * sumU * correction) * (factor[h] as number);
    v += Math.max(0, squaredV - sumV * sumV * correction) * (factor[h] as number);
  }
  return [u, v];
}

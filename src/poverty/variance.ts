/** The variance of a sum of influences over PSUs drawn by strata (ultimate clusters), with every treatment of strata that have a single one. */
import type { Strata } from './design.ts';
import type { Treatment } from './lonely.ts';
import type { Influence, PsuTotals, Region } from './taylor.ts';

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

/** Variance of the total of the influence. */
export function variance(
  influence: Influence,
  region: Region,
  strata: Strata,
  presence: Presence,
  { lonely, inDomains }: Treatment,
): number {
  const grandMean = lonely === 'adjust' ? meanOverStrata(influence, region, strata, presence) : 0;
  let [sum, reached, usable] = [0, 0, 0];
  for (let r = 0, index = 0; r < region.from.length; index++) {
    const stratum = region.stratum[r] as number;
    const start = r;
    while (r < region.from.length && region.stratum[r] === stratum) r++;
    const present = presence.psus[index] as number;
    if (present === 0) continue;
    const size = strata.size[stratum] as number;
    const correction = strata.correction[stratum] as number;
    reached++;
    const certain = correction < 1e-7;
    const alone = !certain && (size === 1 || (inDomains && present === 1));
    if (alone && lonely === 'average') continue;
    usable++;
    const centre = alone && lonely === 'adjust' ? grandMean : NaN;
    if (!certain) sum += correction * stratumSquares(influence, region, start, r, size, centre);
  }
  return lonely === 'average' ? (sum * reached) / usable : sum;
}

/**
 * n/(n−1) times the squares about the stratum's mean, or about `centre` when it is a number; PSUs that the domain does not reach count as 0.
 * One pass: squares are taken about the first PSU's value and moved to the mean, which loses nothing that the spread itself does not hide.
 */
function stratumSquares(
  { one, a, two, b, offset }: Influence,
  { from, to }: Region,
  start: number,
  end: number,
  size: number,
  centre: number,
): number {
  const first = (from[start] as number) + offset;
  const given = centre === centre;
  const about = given ? centre : a * (one[first] as number) + b * (two[first] as number);
  let [sum, squares, unseen] = [0, 0, size];
  for (let r = start; r < end; r++) {
    const last = (to[r] as number) + offset;
    let p = (from[r] as number) + offset;
    unseen -= last - p;
    for (; p < last; p++) {
      const difference = a * (one[p] as number) + b * (two[p] as number) - about;
      sum += difference;
      squares += difference * difference;
    }
  }
  squares += unseen * about * about;
  sum -= unseen * about;
  if (!given) squares = Math.max(0, squares - (sum * sum) / size);
  return size > 1 ? (squares * size) / (size - 1) : squares;
}

function meanOverStrata(
  { one, a, two, b, offset }: Influence,
  region: Region,
  strata: Strata,
  presence: Presence,
): number {
  let [total, psus, index] = [0, 0, -1];
  for (let r = 0; r < region.from.length; r++) {
    const first = r === 0 || region.stratum[r] !== region.stratum[r - 1];
    if (first) index++;
    if (presence.psus[index] === 0) continue;
    if (first) psus += strata.size[region.stratum[r] as number] as number;
    const to = (region.to[r] as number) + offset;
    for (let p = (region.from[r] as number) + offset; p < to; p++)
      total += a * (one[p] as number) + b * (two[p] as number);
  }
  return total / psus;
}

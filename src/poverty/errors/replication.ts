/** Variance by replication, the second way to a standard error: jackknife and bootstrap of the PSUs (Wolter 2007; Rao and Wu 1988). */
import type { Strata } from '../persons/design.ts';
import type { PsuTotals, DomainPsus } from '../sums/region.ts';
import { combined, type Linearizable } from './taylor.ts';

export type Replication =
  { readonly kind: 'jackknife' } | { readonly kind: 'bootstrap'; readonly replicates: number; readonly seed: number };

/** How replicates add up: variance = scale × Σ scaleᵣ (θᵣ − mean θ)². */
export interface Scales {
  readonly scale: number;
  readonly scales: ArrayLike<number>;
}

/** Centred at the mean of the replicates that count, as R's svrVar, unless a centre is given; replicates without an estimate are dropped. */
export function replicateVariance(replicates: ArrayLike<number>, { scale, scales }: Scales, centre?: number): number {
  let [mean, count] = [0, 0];
  for (let r = 0; r < replicates.length; r++) {
    if (!Number.isFinite(replicates[r]) || !((scales[r] as number) > 0)) continue;
    mean += replicates[r] as number;
    count++;
  }
  mean = centre ?? mean / count;
  let sum = 0;
  for (let r = 0; r < replicates.length; r++)
    if (Number.isFinite(replicates[r])) sum += (scales[r] as number) * ((replicates[r] as number) - mean) ** 2;
  return scale * sum;
}

/** Standard errors of the estimands in a domain. Strata with a single PSU are never dropped from a replicate: they add nothing. */
export function replicationErrors(
  totals: PsuTotals,
  region: DomainPsus,
  strata: Strata,
  estimands: readonly Linearizable[],
  replication: Replication,
): Float64Array {
  const sums = stratumSums(totals, region);
  const { replicates, scales } =
    replication.kind === 'jackknife'
      ? jackknife(totals, region, strata, sums)
      : bootstrap(totals, strata, sums, replication);
  return Float64Array.from(estimands, (e) =>
    Math.sqrt(
      replicateVariance(
        replicates.map((columns) => ratio(columns, e)),
        scales,
      ),
    ),
  );
}

/** The estimate that column totals give. */
export function ratio(columns: ArrayLike<number>, { numerator, denominator }: Linearizable): number {
  return denominator ? combined(numerator, columns) / combined(denominator, columns) : combined(numerator, columns);
}

interface StratumSums {
  readonly whole: Float64Array;
  /** By stratum of the region: its number, its runs, and its columns' totals. */
  readonly strata: readonly {
    readonly stratum: number;
    readonly psus: readonly number[];
    readonly columns: Float64Array;
  }[];
}

function stratumSums({ columns }: PsuTotals, region: DomainPsus): StratumSums {
  const whole = new Float64Array(columns.length);
  const strata: { stratum: number; psus: number[]; columns: Float64Array }[] = [];
  for (let r = 0; r < region.from.length; r++) {
    const stratum = region.stratum[r] as number;
    if (strata.at(-1)?.stratum !== stratum)
      strata.push({ stratum, psus: [], columns: new Float64Array(columns.length) });
    const here = strata.at(-1) as (typeof strata)[number];
    for (let p = region.from[r] as number; p < (region.to[r] as number); p++) {
      here.psus.push(p);
      columns.forEach((column, c) => (here.columns[c] = (here.columns[c] as number) + (column[p] as number)));
    }
  }
  for (const s of strata) s.columns.forEach((value, c) => (whole[c] = (whole[c] as number) + value));
  return { whole, strata };
}

/** Each PSU left out in turn, its stratum's others weighing n/(n − 1) (JKn). PSUs that the domain does not reach count as nothing. */
function jackknife({ columns }: PsuTotals, region: DomainPsus, strata: Strata, { whole, strata: sums }: StratumSums) {
  const replicates: Float64Array[] = [];
  const scales: number[] = [];
  for (const { stratum, psus, columns: sum } of sums) {
    const size = strata.size[stratum] as number;
    if (size === 1) continue;
    const up = size / (size - 1);
    const without = (psu: number | null) =>
      whole.map(
        (total, c) =>
          total -
          (sum[c] as number) +
          up * ((sum[c] as number) - (psu === null ? 0 : ((columns[c] as Float64Array)[psu] as number))),
      );
    for (const psu of psus) replicates.push(without(psu));
    for (let absent = psus.length; absent < size; absent++) replicates.push(without(null));
    for (let i = 0; i < size; i++) scales.push(((strata.correction[stratum] as number) * (size - 1)) / size);
  }
  const untouched = strataOutside(region, strata);
  for (let i = 0; i < untouched; i++) {
    replicates.push(whole);
    scales.push(1);
  }
  return { replicates, scales: { scale: 1, scales } };
}

/** PSUs, of strata with more than one, that belong to strata the domain does not reach: leaving one out changes nothing. */
function strataOutside(region: DomainPsus, strata: Strata): number {
  const inside = new Set(region.stratum);
  return strata.size.reduce((count, size, h) => (size > 1 && !inside.has(h) ? count + size : count), 0);
}

/** n − 1 PSUs of each stratum drawn with replacement, each draw weighing n/(n − 1) (Rao and Wu). The seed fixes the draws. */
function bootstrap(
  { columns }: PsuTotals,
  strata: Strata,
  { whole, strata: sums }: StratumSums,
  { replicates, seed }: { replicates: number; seed: number },
) {
  const random = generator(seed);
  const drawn = Array.from({ length: replicates }, () => {
    const out = new Float64Array(whole.length);
    for (const { stratum, psus, columns: sum } of sums) {
      const size = strata.size[stratum] as number;
      if (size === 1) sum.forEach((value, c) => (out[c] = (out[c] as number) + value));
      for (let draw = 1; draw < size; draw++) {
        const psu = psus[Math.floor(random() * size)];
        if (psu === undefined) continue;
        columns.forEach((column, c) => (out[c] = (out[c] as number) + ((column[psu] as number) * size) / (size - 1)));
      }
    }
    return out;
  });
  return { replicates: drawn, scales: { scale: 1 / (replicates - 1), scales: new Float64Array(replicates).fill(1) } };
}

/** mulberry32: small, good enough to draw PSUs, the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

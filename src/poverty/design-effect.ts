/** Design effect of a mean or proportion: its variance over that of a simple random sample without replacement of the same size (Kish 1965; R `survey`). */
import type { PsuTotals, Region } from './taylor.ts';

interface Squared {
  readonly base: { readonly weight: number };
  readonly square: number | null;
}

/** NaN where the plan has no squares, or the weights do not add up to more than the sample. */
export function designEffect(
  totals: PsuTotals,
  estimand: Squared,
  region: Region,
  n: number,
  estimate: number,
  variance: number,
): number {
  if (estimand.square === null || n < 2) return NaN;
  const population = sum(totals, estimand.base.weight, region);
  if (population < n) return NaN;
  const dispersion = ((sum(totals, estimand.square, region) / population - estimate * estimate) * n) / (n - 1);
  return variance / ((dispersion * (population - n)) / (population * n));
}

function sum({ columns, offset }: PsuTotals, column: number, region: Region): number {
  const vector = columns[column] as Float64Array;
  let total = 0;
  for (let r = 0; r < region.from.length; r++) {
    const to = region.to[r] as number;
    for (let p = region.from[r] as number; p < to; p++) total += vector[p + offset] as number;
  }
  return total;
}

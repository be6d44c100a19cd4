/** Design effect of a mean or proportion: its variance over that of a simple random sample without replacement of the same size (Kish 1965; R `survey`). */
interface Squared {
  readonly base: { readonly weight: number };
  readonly square: number | null;
}

/** NaN where the plan has no squares, or the weights do not add up to more than the sample. `sums` are the domain's column totals. */
export function designEffect(
  sums: Float64Array,
  estimand: Squared,
  n: number,
  estimate: number,
  variance: number,
): number {
  if (estimand.square === null || n < 2) return NaN;
  const population = sums[estimand.base.weight] as number;
  if (population < n) return NaN;
  const dispersion = (((sums[estimand.square] as number) / population - estimate * estimate) * n) / (n - 1);
  return variance / ((dispersion * (population - n)) / (population * n));
}

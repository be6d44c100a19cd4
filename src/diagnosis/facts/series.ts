/** Which estimates belong together, and what may be said of two of them. Two methods are never compared. */
import { differenceOf, judged } from '#figures/release/difference.ts';
import { seriesOf, type Estimate } from '#figures/release/estimate.ts';

/** How a first estimate stands to a second: beyond the difference's margin of error, within it, or nobody knows because one has no published margin. */
export type Verdict = 'higher' | 'lower' | 'unclear' | 'unsaid';

/** Null when the two may not be compared: another measure, part or method, or a value that is not published. */
export function verdict(a: Estimate, b: Estimate): Verdict | null {
  const difference = differenceOf(a, b);
  if (!difference) return null;
  return a.low === null || b.low === null ? 'unsaid' : judged(difference);
}

export interface Series {
  readonly method: string;
  /** Of one territory, measure and method, by period. Never empty. */
  readonly estimates: readonly Estimate[];
}

/** A territory's series of a measure, the newest of the country's own methods first. Other methods are left out. */
export function seriesByMethod(estimates: readonly Estimate[], territory: string, measure: string): Series[] {
  const of = estimates.filter(
    (estimate) =>
      estimate.territory === territory &&
      estimate.measure === measure &&
      estimate.part === '' &&
      estimate.breakdown === '' &&
      yearOfMethod(estimate.method) > 0,
  );
  return [...Map.groupBy(of, ({ method }) => method)]
    .map(([method, among]) => ({ method, estimates: among.toSorted((a, b) => a.period.localeCompare(b.period)) }))
    .toSorted((a, b) => yearOfMethod(b.method) - yearOfMethod(a.method));
}

/** The year a national method is named by; 0 for any other: an international index, a variant. */
function yearOfMethod(method: string): number {
  return Number(/^chile-[a-z]+-(\d{4})$/.exec(method)?.[1] ?? 0);
}

/** The newest estimate of a measure for a territory, by the newest method. */
export function latest(estimates: readonly Estimate[], territory: string, measure: string): Estimate | undefined {
  return seriesByMethod(estimates, territory, measure)[0]?.estimates.at(-1);
}

/** The same figure of another territory: same measure, method and period. */
export function sameOf(estimates: readonly Estimate[], like: Estimate, territory: string): Estimate | undefined {
  return estimates.find(
    (one) => one.territory === territory && one.period === like.period && seriesOf(one) === seriesOf(like),
  );
}

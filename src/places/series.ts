/** Picks figures out of those published: the latest by the newest method, series by method. Two methods never meet. */
import { yearOf, type Estimate } from '#figures/release/estimate.ts';

/** The figures of one measure by one method, oldest first. */
export interface Line {
  readonly method: string;
  readonly points: readonly Estimate[];
}

/** The year in which a method began, as its id says: "chile-income-2013" → 2013. */
export function methodYear(method: string): number {
  return Number(/\d{4}/.exec(method)?.[0] ?? 0);
}

/** The latest figure of a measure by its newest method, even when an older one goes on longer. One that was suppressed is the answer only where no period has a value. */
export function latestOf(estimates: readonly Estimate[], measure: string): Estimate | undefined {
  return estimates
    .filter((one) => one.measure === measure && one.part === '' && one.breakdown === '')
    .toSorted(
      (a, b) =>
        methodYear(b.method) - methodYear(a.method) ||
        Number(b.value !== null) - Number(a.value !== null) ||
        b.period.localeCompare(a.period),
    )[0];
}

/** A measure's figures, a line for each method, the oldest method first. Periods without a value are left out. */
export function linesOf(estimates: readonly Estimate[], measure: string): Line[] {
  const shown = estimates.filter(
    (one) => one.measure === measure && one.part === '' && one.breakdown === '' && one.value !== null,
  );
  return [...Map.groupBy(shown, ({ method }) => method)]
    .map(([method, points]) => ({ method, points: points.toSorted((a, b) => a.period.localeCompare(b.period)) }))
    .toSorted((a, b) => methodYear(a.method) - methodYear(b.method));
}

/** The years where one method ends before the next begins; none where the newer method reaches back. */
export function breaksOf(lines: readonly Line[]): { readonly after: number; readonly before: number }[] {
  return lines.slice(1).flatMap((newer, i) => {
    const [after, before] = [yearOf(lines[i]!.points.at(-1)!), yearOf(newer.points[0]!)];
    return after < before ? [{ after, before }] : [];
  });
}

/** Whether two figures may be ranked or compared: the same measure, part, method, breakdown and period. */
export function comparable(a: Estimate, b: Estimate): boolean {
  return (
    a.period === b.period &&
    a.measure === b.measure &&
    a.part === b.part &&
    a.method === b.method &&
    a.breakdown === b.breakdown
  );
}

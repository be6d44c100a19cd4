/** Of the figures of a measure, those of the newest period; of several methods, the one with most of them. Pure. */
import type { Estimate } from './estimate.ts';

/** Empty where there are none. */
export function newestSeries(figures: readonly Estimate[]): readonly Estimate[] {
  const [newest] = [...Map.groupBy(figures, ({ period, method }) => `${period}|${method}`).values()].toSorted(
    (a, b) => b[0]!.period.localeCompare(a[0]!.period) || b.length - a.length,
  );
  return newest ?? [];
}

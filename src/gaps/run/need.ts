/** Published need as the table of a run: rates of comunas with their intervals, or what of a region's rate falls to each. Pure. */
import type { Estimate } from '#figures/release/estimate.ts';
import { newestSeries } from '#figures/release/newest.ts';
import { writeCsv, type Cell } from '#platform/spreadsheet/write.ts';
import { comunaByCode } from '#territory/territory.ts';

/** A comuna's published rate, whole. */
export interface PublishedRate {
  readonly territory: string;
  readonly population: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Of one method and period. */
export interface NeedTable {
  readonly method: string;
  readonly period: string;
  readonly rows: readonly PublishedRate[];
  readonly datasets: readonly string[];
}

/** Of the figures of a measure by comuna, those of the newest year that say their interval and of how many persons; of several methods that of most comunas. */
export function newestNeed(figures: readonly Estimate[]): NeedTable | undefined {
  const newest = newestSeries(figures.filter((figure) => rowOf(figure)));
  const [first] = newest;
  if (!first) return undefined;
  const { method, period } = first;
  const rows = newest
    .flatMap((figure) => rowOf(figure) ?? [])
    .toSorted((a, b) => a.territory.localeCompare(b.territory));
  return { method, period, rows, datasets: [...new Set(newest.map(({ dataset }) => dataset))] };
}

/** Undefined where it does not say its interval, or of how many persons it is. */
const rowOf = ({ value, low, high, population, territory }: Estimate): PublishedRate | undefined =>
  value === null || low === null || high === null || population === null
    ? undefined
    : { territory, population, value, low, high };

/** Rates of regions: of multidimensional poverty, and the largest of a dimension's indicators, a lower bound of lacking any of them. */
export interface RegionRates {
  readonly poverty: ReadonlyMap<string, number>;
  readonly lacking: ReadonlyMap<string, number>;
}

/** What lacks in a comuna as far as its region's rate says: moved by how poor the comuna is beside its region. Regions without rates are left out. */
export function sharedNeed(rows: readonly PublishedRate[], { poverty, lacking }: RegionRates): PublishedRate[] {
  return rows.flatMap(({ territory, population, ...rate }) => {
    const region = territory.slice(0, 2);
    const [of, largest] = [poverty.get(region), lacking.get(region)];
    if (!of || largest === undefined) return [];
    const moved = (share: number) => Math.min(1, (largest * share) / of);
    return [{ territory, population, value: moved(rate.value), low: moved(rate.low), high: moved(rate.high) }];
  });
}

/** The largest of several figures of each region. */
export function largestByRegion(figures: readonly Estimate[]): Map<string, number> {
  const largest = new Map<string, number>();
  for (const { territory, value } of figures)
    if (value !== null) largest.set(territory, Math.max(value, largest.get(territory) ?? 0));
  return largest;
}

const head = ['territory', 'name', 'measure', 'method', 'period', 'population', 'value', 'low', 'high', 'estimation'];

/** As the command line reads it. */
export function needCsv(
  { method, period, rows }: Pick<NeedTable, 'method' | 'period' | 'rows'>,
  { measure, synthetic }: { readonly measure: string; readonly synthetic: boolean },
): string {
  const estimation = synthetic ? 'synthetic' : 'published';
  const lines = rows.map(({ territory, population, value, low, high }): Cell[] => [
    territory,
    comunaByCode(territory)?.name ?? territory,
    measure,
    method,
    period,
    population,
    ...[value, low, high].map(plainly),
    estimation,
  ]);
  return writeCsv([head, ...lines]);
}

/** Without an exponent, which no table has. */
const plainly = (value: number): number | string => (String(value).includes('e') ? value.toFixed(12) : value);

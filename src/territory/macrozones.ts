/** Groupings of regions into macrozones: each is named and dated, because no grouping is official or lasting. */
import data from '../../data/territory/macrozones.json' with { type: 'json' };

export interface Macrozone {
  readonly id: string;
  readonly name: { readonly es: string; readonly en: string };
  readonly regions: readonly string[];
}

/** One way of dividing the country. Its zones hold each region exactly once. */
export interface RegionGrouping {
  readonly id: string;
  readonly name: { readonly es: string; readonly en: string };
  /** Month in which it was used, YYYY-MM. */
  readonly dated: string;
  readonly source: string;
  readonly zones: readonly Macrozone[];
}

export const groupings: readonly RegionGrouping[] = data;

/** The grouping with this id; throws where there is none, since ids are written in code and settings. */
export function groupingById(id: string): RegionGrouping {
  const grouping = groupings.find((one) => one.id === id);
  if (!grouping) throw new RangeError(`No grouping of regions is called ${id}`);
  return grouping;
}

/** The zone of a grouping that a region falls in. */
export function zoneOf(grouping: RegionGrouping, region: string): Macrozone | undefined {
  return grouping.zones.find((zone) => zone.regions.includes(region));
}

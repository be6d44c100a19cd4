/** What initiatives say of where they work and for how many, as the table of a run. Pure. */
import { latestReach, type Initiative } from '#ecosystem/initiatives/initiative.ts';
import { writeCsv, type Cell } from '#platform/spreadsheet/write.ts';
import { country } from '#territory/place.ts';

export type Offering = Pick<Initiative, 'slug' | 'name' | 'territories' | 'reach'>;

/** The table, and how many initiatives are in it. */
export interface OfferTable {
  readonly csv: string;
  readonly initiatives: number;
  readonly withoutNumber: number;
}

const head = ['initiative', 'name', 'territory', 'persons', 'total', 'scope'];

/** A row for each initiative and comuna among those of which need is published; whoever works in none of them is left out. */
export function offerTable(offerings: readonly Offering[], comunas: readonly string[]): OfferTable {
  const counted = offerings
    .map((one) => ({ one, places: placesOf(one, comunas) }))
    .filter(({ places }) => places.length > 0)
    .map(({ one, places }) => ({ one, places, ...numbersOf(one, places) }));
  const rows = counted.flatMap(({ one, places, total, parts }) =>
    places.map((place, at): Cell[] => [one.slug, one.name, place, parts?.[at] ?? null, total, scopeOf(one)]),
  );
  return {
    csv: writeCsv([head, ...rows]),
    initiatives: counted.length,
    withoutNumber: counted.filter(({ total, parts }) => total === null && parts === null).length,
  };
}

/** The country and a region are all their comunas. */
function placesOf({ territories }: Offering, comunas: readonly string[]): readonly string[] {
  const said = new Set(territories);
  return comunas.filter((code) => said.has(code) || said.has(code.slice(0, 2)) || said.has(country.code));
}

/** What it says of the whole, and of each of its comunas where it says that of all of them in the same year. */
function numbersOf(one: Offering, places: readonly string[]) {
  const whole = latestReach(one);
  const period = whole?.period ?? one.reach[0]?.period;
  const said = new Map(
    one.reach.filter((part) => part.period === period).map(({ territory, persons }) => [territory, persons]),
  );
  const each = places.flatMap((place) => said.get(place) ?? []);
  const parts = each.length === places.length ? each : null;
  const total = whole?.persons ?? null;
  const sum = each.reduce((all, part) => all + part, 0);
  return { parts, total: parts && total !== null && sum > total ? null : total };
}

/** Alike in how far they work, alike in how many they may serve. */
function scopeOf({ territories }: Offering): string {
  if (territories.includes(country.code)) return 'country';
  if (territories.some((code) => code.length === 2)) return 'region';
  return territories.length > 1 ? 'comunas' : 'comuna';
}

/** The order of the table beside the map, chosen in the address. Pure. */
import { regions } from '#territory/territory.ts';
import type { MapRow } from '../view/view.ts';

export const orders = ['mayor', 'menor', 'nombre', 'region', 'personas'] as const;
export type Order = (typeof orders)[number];

/** The order asked for; the highest value first when none is, or none that exists. */
export const readOrder = (params: URLSearchParams): Order =>
  orders.find((order) => order === params.get('orden')) ?? 'mayor';

/** The rows in that order; those without figure come last, and ties go by name. */
export function orderedRows(rows: readonly MapRow[], order: Order): readonly MapRow[] {
  const key = keys[order];
  const byName = (a: MapRow, b: MapRow) => a.name.localeCompare(b.name, 'es');
  return rows.toSorted((a, b) => key(a) - key(b) || byName(a, b));
}

const north = new Map(regions.map(({ code }, i) => [code, i]));
const last = Number.POSITIVE_INFINITY;

/** What sorts first is least. Two infinities differ by NaN, which sorts by name. */
const keys: Record<Order, (row: MapRow) => number> = {
  mayor: ({ value }) => (value === null ? last : -value),
  menor: ({ value }) => value ?? last,
  nombre: () => 0,
  region: ({ region, code }) => north.get(region ?? code) ?? last,
  personas: ({ persons }) => (persons === null ? last : -persons),
};

/** The address of a comparison of places. */
import type { Place } from '#territory/place.ts';

export const most = 6;

export const comparisonFields = { place: 't', add: 'agregar' } as const;

/** The address's query for places: '' or '?t=…'. */
export function comparisonQuery(places: readonly Pick<Place, 'code'>[]): string {
  const query = new URLSearchParams(places.map(({ code }) => [comparisonFields.place, code])).toString();
  return query && `?${query}`;
}

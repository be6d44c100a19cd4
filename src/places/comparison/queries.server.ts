/** The figures of a comparison: for each measure, the latest of one method and period that most of the places have. */
import type { Place } from '#territory/place.ts';
import type { Db } from '#platform/server/db.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { headlines } from '#figures/release/measures.ts';
import { estimates } from '#figures/release/queries.server.ts';
import { sharedFigures } from './comparison.ts';

/** One measure, by place in the order of the comparison; null where a place has no figure of that method and period. */
export interface ComparedMeasure {
  readonly figures: readonly { readonly place: Place; readonly figure: Estimate | null }[];
  /** What they share. */
  readonly like: Estimate;
}

/** Those of the places that no source has a figure of. */
export async function figureless(db: Db, places: readonly Place[]): Promise<Place[]> {
  if (places.length === 0) return [];
  const all = await estimates(db, { territories: places.map(({ code }) => code), measures: headlines });
  return places.filter(({ code }) => !all.some(({ territory, value }) => territory === code && value !== null));
}

/** What is compared of these places, a measure each; none for fewer than two places. */
export async function comparePlaces(db: Db, places: readonly Place[]): Promise<ComparedMeasure[]> {
  if (places.length < 2) return [];
  const all = await estimates(db, { territories: places.map(({ code }) => code), measures: headlines });
  return headlines.flatMap((measure) => {
    const shared = sharedFigures(all.filter((one) => one.measure === measure));
    const like = shared[0];
    if (!like || shared.length < 2) return [];
    const figureOf = (place: Place) => shared.find(({ territory }) => territory === place.code) ?? null;
    return { like, figures: places.map((place) => ({ place, figure: figureOf(place) })) };
  });
}

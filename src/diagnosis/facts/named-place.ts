/** A place with its names in the language of a diagnosis. */
import type { Locale } from '#platform/words.ts';
import { fullName, nameWithin } from '#territory/name.ts';
import { around, placeByCode, type Place } from '#territory/place.ts';

export interface NamedPlace extends Place {
  /** As a title or a row says it: «La Florida», «Región Metropolitana», «Chile». */
  readonly name: string;
  /** As it stands after «de», «en» or «in»: «La Florida», «la Región Metropolitana», «Chile». */
  readonly within: string;
}

const named = (place: Place, locale: Locale): NamedPlace => ({
  ...place,
  name: fullName(place, locale),
  within: nameWithin(place, locale),
});

/** The place of a code; undefined when nothing has it. */
export function namedPlace(code: string, locale: Locale): NamedPlace | undefined {
  const place = placeByCode(code);
  return place && named(place, locale);
}

/** What it is compared with: its region and the country. */
export const placesAround = (place: Place, locale: Locale): NamedPlace[] =>
  around(place).map((one) => named(one, locale));

/** What a place is called: on its own, and within a sentence. */
import { type Locale } from '#platform/words.ts';
import { regionByCode } from '#territory/territory.ts';
import type { Place } from './place.ts';
import { words } from './words.ts';

/** «Puente Alto», «Región del Maule», «Chile». */
export function fullName(place: Pick<Place, 'code' | 'level' | 'name'>, locale: Locale): string {
  if (place.level !== 'region') return place.name;
  const t = words.in(locale);
  const special: Readonly<Record<string, string>> = t.regionCalled;
  return special[place.code] ?? t.regionOf(place.name);
}

/** «de Puente Alto», «de la Región del Maule», «de Chile». */
export function inPlace(place: Pick<Place, 'code' | 'level' | 'name'>, locale: Locale): string {
  return words.in(locale).inPlace[place.level](fullName(place, locale));
}

/** The name of the region with this code, in a sentence: «la Región del Maule». */
export function regionName(code: string, locale: Locale): string {
  return fullName({ code, level: 'region', name: regionByCode(code)?.shortName ?? code }, locale);
}

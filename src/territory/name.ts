/** What a place is called: in a title, after «en», as the official list has it. */
import type { Locale } from '#platform/words.ts';
import { country, levelOf, placeByCode, type PlaceOrProvince } from './place.ts';
import { comunaByCode, regionByCode } from './territory.ts';
import { words } from './words.ts';

type Named = Pick<PlaceOrProvince, 'code' | 'level' | 'name'>;

/** As a title or a row says it: «Puente Alto», «Provincia de Chiloé», «Región del Maule», «Chile». */
export function fullName(place: Named, locale: Locale): string {
  const t = words.in(locale);
  if (place.level === 'province') return t.provinceOf(place.name);
  if (place.level !== 'region') return place.name;
  const special: Readonly<Record<string, string>> = t.regionCalled;
  return special[place.code] ?? t.regionOf(place.name);
}

/** As it stands after «en» or «in»: «Puente Alto», «la Región del Maule», «Chile». */
export function nameWithin(place: Named, locale: Locale): string {
  const name = fullName(place, locale);
  return place.level === 'region' || place.level === 'province' ? words.in(locale).theRegion(name) : name;
}

/** «de Puente Alto», «de la Región del Maule», «de Chile» (in English, «in …»). */
export const inPlace = (place: Named, locale: Locale): string => words.in(locale).inPlace(nameWithin(place, locale));

/** The name of the region with this code: «Región del Maule». */
export function regionName(code: string, locale: Locale): string {
  return fullName(placeByCode(code) ?? { code, level: levelOf(code), name: code }, locale);
}

/** As the official list has it: «Metropolitana de Santiago»; null for a code that nothing has. */
export function officialName(code: string): string | null {
  if (code === country.code) return country.name;
  return regionByCode(code)?.name ?? comunaByCode(code)?.name ?? null;
}

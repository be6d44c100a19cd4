/** Places in the reader's words. Pure. */
import { localHref, type Locale } from '#platform/words.ts';
import { whereInWords } from '#registry/organization/where.ts';
import { country, placeByCode } from '#territory/place.ts';
import { fullName } from '#territory/name.ts';
import { words } from '../words.ts';
import { tickedOf } from './places.ts';

/** «Penco y Tomé (Biobío) · Maule», «Todo Chile». */
export const placesInWords = (territories: readonly string[], locale: Locale): string =>
  territories.includes(country.code) ? words.in(locale).wholeCountry : whereInWords(tickedOf(territories), locale);

/** What one of them is called. */
export function placeSaid(code: string, locale: Locale): string {
  const place = placeByCode(code);
  if (!place) return code;
  return place === country ? words.in(locale).wholeCountry : fullName(place, locale);
}

/** Each as a tag that leads to those of it in a list that has the filters of `facets.ts`. */
export const placeTags = (list: string, territories: readonly string[], locale: Locale) =>
  territories.map((code) => ({
    href: localHref(`${list}?${code.length === 5 ? 'comuna' : 'region'}=${code}`, locale),
    text: placeSaid(code, locale),
  }));

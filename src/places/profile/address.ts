/** The place an address asks for: the code as it is, or with the zero that a spreadsheet took. */
import { type Place, placeByCode, placeHref, restoredCode } from '#territory/place.ts';
import type { Locale } from '#platform/words.ts';

/** The place of a page's address, or where it is to be found («1101» without its zero); undefined for a code of no place. */
export function placeOfAddress(
  level: 'region' | 'comuna',
  code: string,
  locale: Locale,
): { readonly place: Place } | { readonly movedTo: string } | undefined {
  const place = placeByCode(code);
  if (place?.level === level) return { place };
  const restored = restoredCode(code, level);
  return restored ? { movedTo: placeHref({ code: restored }, locale) } : undefined;
}

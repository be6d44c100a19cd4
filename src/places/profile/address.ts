/** The place an address asks for: the code as it is, with its zero given back, or not found. */
import { error, redirect } from '@sveltejs/kit';
import type { Locale } from '#platform/words.ts';
import { placeByCode, placeHref, restoredCode, type Place } from '../place.ts';

/** The place of a page's address. Redirects where a spreadsheet took the zero («1101»); a code of no place is 404. */
export function placeOfAddress(level: 'region' | 'comuna', code: string, locale: Locale): Place {
  const place = placeByCode(code);
  if (place?.level === level) return place;
  const restored = restoredCode(code, level);
  if (restored) redirect(308, placeHref({ code: restored, level }, locale));
  error(404);
}

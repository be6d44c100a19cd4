/** The places that are called what was typed, for the search over everything. */
import { placeByCode, placePath } from '#territory/place.ts';
import { fullName } from '#territory/name.ts';
import type { Findings } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { suggestPlaces } from '#territory/suggest.ts';
import { words } from './words.ts';

export function placeFindings(question: string, locale: Locale): Findings[] {
  const t = words.in(locale);
  const places = suggestPlaces(question, 3).flatMap(({ code, exact }) => (exact ? (placeByCode(code) ?? []) : []));
  const hits = places.map((place) => {
    const name = fullName(place, locale);
    return {
      path: placePath(place.code),
      kind: t.data,
      title: t.pageTitle(name),
      text: t.pageLead(name),
      lang: 'es-CL',
    };
  });
  return [{ place: 1, heading: t.data, total: hits.length, hits, corrections: [] }];
}

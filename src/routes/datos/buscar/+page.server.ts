/** Finds a place by what was typed: what is exactly one leads straight to its page, of a sentence those that it names. */
import { codesWithPage, comunasFirst, placeByCode, placeHref } from '#territory/place.ts';
import { redirect } from '@sveltejs/kit';
import { placesInSentence, wordsOfSentence } from '#territory/sentence.ts';
import { placesCalled, suggestPlaces } from '#territory/suggest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
  const typed = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const near = suggestPlaces(typed);
  const exact = placesCalled(typed);
  const named = near.length > 0 ? near : placesInSentence(wordsOfSentence(typed));
  const codes = (exact.length > 0 ? exact : named.map(({ code }) => code)).flatMap(codesWithPage);
  const places = (exact.length > 0 ? comunasFirst(codes) : codes).flatMap((code) => placeByCode(code) ?? []);
  if (exact.length === 1) redirect(303, placeHref(places[0]!, locals.locale));
  return { typed, places, several: exact.length > 1 };
};

/** The places that are called what was typed, for the search over everything. */
import { codesWithPage, comunasFirst, placeByCode, placePath } from '#territory/place.ts';
import { nameWithin } from '#territory/name.ts';
import type { Findings } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { findComuna, findRegion, isCalled } from '#territory/find.ts';
import { placesInSentence, wordsOfSentence } from '#territory/sentence.ts';
import { suggestPlaces } from '#territory/suggest.ts';
import { words } from './words.ts';

export function placeFindings(question: string, locale: Locale): Findings[] {
  const t = words.in(locale);
  const named = codesOf(question);
  const near =
    named.codes.length === 0 && question.length > 4 ? (findComuna(question) ?? findRegion(question)) : undefined;
  const places = (near ? [near.code] : named.codes).flatMap((code) => placeByCode(code) ?? []);
  const hits = places.map((place) => {
    const name = nameWithin(place, locale);
    return {
      path: placePath(place.code),
      kind: t.data,
      title: t.pageTitle(name),
      text: t.pageLead(name),
      lang: 'es-CL',
    };
  });
  const corrections = near && !isCalled(near, question) ? [{ typed: question, meant: near.name }] : [];
  return [{ place: 1, heading: t.data, total: hits.length, hits, corrections, partly: !near && !named.whole }];
}

/** What the whole question is called, else the places that it names. */
function codesOf(question: string): { codes: readonly string[]; whole: boolean } {
  const named = placesInSentence(wordsOfSentence(question));
  const codes = [...new Set(named.flatMap(({ code }) => codesWithPage(code)))];
  if (named.some(({ lead }) => lead > 0)) return { codes, whole: false };
  const called = suggestPlaces(question, 3).flatMap(({ code, exact }) => (exact ? [code] : []));
  return called.length > 0 ? { codes: comunasFirst(called), whole: true } : { codes, whole: false };
}

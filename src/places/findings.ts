/** The places that are called what was typed, for the search over everything. */
import { codesWithPage, comunasFirst, placeByCode, placePath } from '#territory/place.ts';
import { nameWithin } from '#territory/name.ts';
import type { Findings } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { findComuna, findRegion, isCalled } from '#territory/find.ts';
import { placesInSentence, wordsOfSentence } from '#territory/sentence.ts';
import { placesCalled } from '#territory/suggest.ts';
import { words } from './words.ts';

/** How many are shown of those that a longer question names: a province is several comunas, and something was asked of them. */
const mostBeside = 2;

export function placeFindings(question: string, locale: Locale): Findings[] {
  const t = words.in(locale);
  const named = codesOf(question);
  const near =
    named.codes.length === 0 && question.length > 4 ? (findComuna(question) ?? findRegion(question)) : undefined;
  const places = (near ? [near.code] : named.codes).flatMap((code) => placeByCode(code) ?? []);
  const shown = named.whole ? places : places.slice(0, mostBeside);
  const hits = shown.map((place) => {
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
  const all = { path: `/datos/buscar?q=${encodeURIComponent(question)}`, label: t.allPlaces(places.length) };
  const partly = !near && !named.whole;
  return [{ place: 1, heading: t.data, total: places.length, hits, all, corrections, partly }];
}

/** What the whole question is called, else the places that it names. */
function codesOf(question: string): { codes: readonly string[]; whole: boolean } {
  const named = placesInSentence(wordsOfSentence(question));
  const codes = [...new Set(named.flatMap(({ code }) => codesWithPage(code)))];
  if (named.some(({ lead }) => lead > 0)) return { codes, whole: false };
  const called = placesCalled(question);
  return called.length > 0 ? { codes: comunasFirst(called), whole: true } : { codes, whole: false };
}

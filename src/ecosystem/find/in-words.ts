/** What was understood of a sentence and what was done with it, in the reader's words. Pure. */
import { formatNumber } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { answerLabel, answerMeant } from '#registry/directory/facet-words.ts';
import { requiring } from '#registry/search/sentence.ts';
import { fullName, nameWithin } from '#territory/name.ts';
import { namedByCode, placeByCode } from '#territory/place.ts';
import { surelyCalled, placesNamed, type Nearness } from './match.ts';
import { isOfOwnLabel, type ListPiece } from './own-answers.ts';
import type { Match, Sought } from './asked.ts';
import { words } from './words.ts';

/** What a piece was taken to mean, with what was typed where that is another word. */
export function pieceInWords(piece: ListPiece, locale: Locale): string {
  const t = words.in(locale);
  if (piece.kind === 'word') return t.searched(piece.typed.replaceAll('"', ''));
  if (piece.kind === 'place') {
    const place = namedByCode(piece.code)!;
    if (place.level === 'province') return t.inItsComunas(fullName(place, locale));
    return place.level === 'comuna' ? t.thereOrAround(place.name) : t.thereOrEverywhere(fullName(place, locale));
  }
  if (piece.kind === 'own') {
    const [asks, answer] = [piece.own.asks(locale), piece.own.label(locale)];
    const label = asks === answer ? answer : t.answer(asks, answer);
    return isOfOwnLabel(piece) ? label : t.understood(label, piece.typed);
  }
  return answerMeant(piece, locale);
}

/** Something that was done with what was asked; `ask` is the sentence that asks for the other. */
export interface SearchTold {
  readonly text: string;
  readonly ask?: { readonly label: string; readonly sentence: string };
}

export function toldOf(sought: Sought<unknown>, typed: string, locale: Locale): SearchTold[] {
  const t = words.in(locale);
  const { matches, isIgnored, corrections, leftOut } = sought;
  return [
    ...(isIgnored ? [{ text: t.nothingAsked(typed) }] : []),
    ...corrections.map(({ typed: slip, meant }) => ({
      text: t.corrected(slip, meant),
      ask: { label: t.asTyped(slip), sentence: requiring(typed, [slip]) },
    })),
    ...(leftOut.length > 0
      ? [
          {
            text: t.leftOut(leftOut, formatNumber(matches.length, locale)),
            ask: { label: t.requireThem(leftOut.length === 1), sentence: requiring(typed, leftOut) },
          },
        ]
      : []),
    ...insteadOf(sought, locale).map((text) => ({ text })),
  ];
}

/** That what is shown is not what says just what was asked. */
export function insteadOf(
  { matches, pieces, around, instead, unsaid, akin }: Sought<unknown>,
  locale: Locale,
): string[] {
  if (matches.length === 0) return [];
  const t = words.in(locale);
  const answer = ({ facet, code }: { facet: Parameters<typeof answerLabel>[0]; code: string }) =>
    answerLabel(facet, code, locale);
  const places = placesNamed(pieces).map((code) => namedByCode(code)!);
  const named = places.map((place) => nameWithin(place, locale));
  const isNamed =
    places.length === 0 || matches.some(({ nearness, sureness }) => nearness === 'there' || sureness <= surelyCalled);
  return [
    ...(instead ? [t.instead(answer(instead.asked), answer(instead.near))] : []),
    ...akin.map(({ typed, said, isWritten }) => (isWritten ? t.akinHere : t.akin)(typed, said)),
    ...(around ? [] : unsaid.map(({ typed, means }) => t.unsaid(typed, answer(means[0])))),
    ...(around === 'words'
      ? [
          t.aroundWords(
            pieces.flatMap(({ kind, typed }) => (kind === 'place' ? [] : [typed])),
            named,
          ),
        ]
      : around === 'region'
        ? [t.aroundRegion(named)]
        : isNamed
          ? []
          : [t.noneThere(named)]),
  ];
}

/** What each stretch of those found is headed by, from its first: how near they are to the places that were named. */
export function headingsOf<Row extends { readonly id: string }>(
  matches: readonly Match<Row>[],
  pieces: readonly ListPiece[],
  locale: Locale,
): ReadonlyMap<string, string> {
  const places = placesNamed(pieces).map((code) => namedByCode(code)!);
  if (places.length === 0) return new Map();
  const t = words.in(locale);
  const regions = [...new Set(places.map(({ region }) => region!))]
    .map((code) => nameWithin(placeByCode(code)!, locale))
    .join(t.or);
  const said: Readonly<Record<Nearness, string>> = {
    there: t.near.there(places.map((place) => nameWithin(place, locale)).join(t.or)),
    region: t.near.region(regions),
    country: t.near.country,
    beside: t.near.beside(regions),
    elsewhere: t.near.elsewhere,
  };
  return new Map(
    matches.flatMap(({ row, nearness, sureness }): [string, string][] =>
      sureness <= surelyCalled ? [] : [[row.id, said[nearness]]],
    ),
  );
}

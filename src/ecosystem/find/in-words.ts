/** What was understood of a sentence and what was done with it, in the reader's words. Pure. */
import { formatNumber } from '#platform/format.ts';
import type { ListFilters } from '#platform/list/list.ts';
import type { Locale } from '#platform/words.ts';
import { answerLabel, answerMeant } from '#registry/directory/facet-words.ts';
import { requiring, textOf } from '#registry/search/sentence.ts';
import { fullName, nameWithin } from '#territory/name.ts';
import { namedByCode, placeByCode } from '#territory/place.ts';
import {
  answersAsked,
  surelyCalled,
  placesNamed,
  type AnswerFilters,
  type AnswerPiece,
  type Nearness,
} from './match.ts';
import { isOfOwnLabel, type ListPiece, type OwnPiece } from './own-answers.ts';
import { asksForAnswers, isAside, isAsked, type Match, type Sought } from './asked.ts';
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
  if (piece.kind === 'own')
    return isOfOwnLabel(piece) ? nameOf(piece, locale) : t.understood(nameOf(piece, locale), piece.typed);
  return answerMeant(piece, locale);
}

/** What the answer that a piece was taken for is called. */
function nameOf(piece: OwnPiece | AnswerPiece, locale: Locale): string {
  if (piece.kind === 'answer') return answerLabel(piece.means[0].facet, piece.means[0].code, locale);
  const [asks, answer] = [piece.own.asks(locale), piece.own.label(locale)];
  return asks === answer ? answer : words.in(locale).answer(asks, answer);
}

/** Something that was done with what was asked; `ask` is the sentence that asks for the other. */
export interface SearchTold {
  readonly text: string;
  readonly ask?: { readonly label: string; readonly sentence: string; readonly filters?: ListFilters };
}

export function toldOf(
  sought: Sought<unknown>,
  typed: string,
  locale: Locale,
  filters: AnswerFilters = {},
): SearchTold[] {
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
            text: t.leftOut(leftOut, formatNumber(matches.length, locale), placesNamed(sought.pieces).length > 0),
            ask: { label: t.requireThem(leftOut.length === 1), sentence: requiring(typed, leftOut) },
          },
        ]
      : []),
    ...insteadOf(sought, t.here, locale).map((text) => ({ text })),
    ...mentionsOf(sought, locale, filters),
  ];
}

/** How many of those found gave the answers that were understood, where others only mention them. */
function mentionsOf(
  { matches, pieces, instead }: Sought<unknown>,
  locale: Locale,
  filters: AnswerFilters,
): SearchTold[] {
  const gave = matches.filter((match) => match.gave).length;
  if (instead || gave === matches.length) return [];
  const t = words.in(locale);
  const asked = pieces.flatMap((piece) =>
    piece.kind === 'own' || (piece.kind === 'answer' && isAsked(piece, filters)) ? [piece] : [],
  );
  const said = asked.map((piece) => nameOf(piece, locale));
  if (gave === 0) return [{ text: t.noneMarked(said) }];
  const [n, all] = [formatNumber(gave, locale), formatNumber(matches.length, locale)];
  const text = t.marked(said, n, all, gave === 1);
  const chosen = filtersOf(asked, filters);
  if (!chosen) return [{ text }];
  const sentence = textOf(pieces.filter((piece) => !asked.some((one) => one === piece)));
  return [{ text, ask: { label: t.onlyMarked(n, gave === 1), sentence, filters: chosen } }];
}

/** The filters that choose just these answers; null where one filter would have to choose two at once. */
function filtersOf(asked: readonly (OwnPiece | AnswerPiece)[], filters: AnswerFilters): ListFilters | null {
  const chosen = asked.map((piece) => Map.groupBy(answersAsked(piece, filters), ({ filter }) => filter));
  const names = chosen.flatMap((one) => [...one.keys()]);
  if (chosen.some(({ size }) => size > 1) || new Set(names).size < names.length) return null;
  return Object.fromEntries(
    chosen.flatMap((one) => [...one].map(([name, all]) => [name, all.map(({ code }) => code)])),
  );
}

/** That what is shown is not what says just what was asked; `here`, of what that is said. */
export function insteadOf(
  { matches, pieces, around, instead, unsaid, akin }: Sought<unknown>,
  here: string,
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
    ...(instead ? [t.instead(here, answer(instead.asked), answer(instead.near))] : []),
    ...akin.map(({ typed, said, isWritten }) => (isWritten ? t.akinHere(typed, said) : t.akin(here, typed, said))),
    ...(around ? [] : unsaid.map(({ typed, means }) => t.unsaid(here, typed, answer(means[0])))),
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

/** What each stretch of those found is headed by, from its first: how near they are to the places that were named, and which only mention what was asked. */
export function headingsOf<Row extends { readonly id: string }>(
  matches: readonly Match<Row>[],
  pieces: readonly ListPiece[],
  locale: Locale,
): ReadonlyMap<string, string> {
  const t = words.in(locale);
  const isApart = asksForAnswers(pieces) && matches.some(({ gave }) => gave) ? isAside : () => false;
  const places = placesNamed(pieces).map((code) => namedByCode(code)!);
  const near = places.length > 0 ? headingsNear(places, locale) : null;
  return new Map(
    matches.flatMap((match): [string, string][] => {
      if (isApart(match)) return [[match.row.id, t.mentioned]];
      return near === null || match.sureness <= surelyCalled ? [] : [[match.row.id, near[match.nearness]]];
    }),
  );
}

function headingsNear(places: readonly NamedPlace[], locale: Locale): Readonly<Record<Nearness, string>> {
  const t = words.in(locale);
  const regions = [...new Set(places.map(({ region }) => region!))]
    .map((code) => nameWithin(placeByCode(code)!, locale))
    .join(t.or);
  return {
    there: t.near.there(places.map((place) => nameWithin(place, locale)).join(t.or)),
    region: t.near.region(regions),
    country: t.near.country,
    beside: t.near.beside(regions),
    elsewhere: t.near.elsewhere,
  };
}
type NamedPlace = NonNullable<ReturnType<typeof namedByCode>>;

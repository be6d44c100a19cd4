/** The words for a code, wherever it is shown. */
import { stemsOf } from '#platform/facet/asked.ts';
import { locales, type Locale } from '#platform/words.ts';
import { regionName } from '#territory/name.ts';
import { namedByCode } from '#territory/place.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import { abroad } from '../organization/codes.ts';
import { direct, type Facet } from '../organization/coded.ts';
import type { PlaceAsked } from '../search/place-asked.ts';
import type { SentencePiece } from '../search/sentence.ts';
import type { DirectoryPage } from './queries.server.ts';
import type { WorkSaid } from './selection.ts';
import { words as directoryWords } from './words.ts';
import { words } from '../organization/words.ts';

/** What a facet's code is called; a code that no list knows shows as itself. */
export function facetLabel(facet: Facet, code: string, locale: Locale): string {
  const t = words.in(locale);
  if (facet === 'region' || facet === 'worksIn')
    return code === abroad ? t.abroad : (regionByCode(code)?.shortName ?? code);
  if (facet === 'kind' && code === direct) return t.intervenes;
  if (facet === 'linking' || facet === 'alliances') return t[code as 'yes' | 'no'] ?? code;
  return (t[facet] as Readonly<Record<string, string>>)[code] ?? code;
}

/** A code where its question is not said beside it: «Trabaja en Ñuble», «Ha hecho alianzas: no». */
export function answerLabel(facet: Facet, code: string, locale: Locale): string {
  const t = directoryWords.in(locale);
  const label = facetLabel(facet, code, locale);
  if (facet === 'worksIn') return t.worksThere(label);
  return facet === 'linking' || facet === 'alliances' ? t.answered(t.facet[facet], label.toLowerCase()) : label;
}

/** Whether an answer is meant by words of what it is called, in either language. */
export const isOfItsLabel = ({ typed, means: [{ facet, code }] }: AnswerPiece): boolean =>
  locales.some((locale) => stemsOf(typed).isSubsetOf(stemsOf(answerLabel(facet, code, locale))));
type AnswerPiece = Extract<SentencePiece, { kind: 'answer' }>;

/** What an answer that was asked is called, with the words that were taken for it. */
export function answerMeant(piece: AnswerPiece, locale: Locale): string {
  const label = answerLabel(piece.means[0].facet, piece.means[0].code, locale);
  return isOfItsLabel(piece) ? label : directoryWords.in(locale).understood(label, piece.typed);
}

/** That nobody serves whom was asked, and who is nearest. */
export const insteadText = ({ asked, near }: Instead, locale: Locale): string =>
  directoryWords
    .in(locale)
    .instead(answerLabel(asked.facet, asked.code, locale), answerLabel(near.facet, near.code, locale));
type Instead = Readonly<Record<'asked' | 'near', { readonly facet: Facet; readonly code: string }>>;

/** That nobody writes some words, and what they were read as. */
const unsaidText = (unsaid: DirectoryPage['unsaid'], locale: Locale): string =>
  unsaid
    .map(({ typed, means: [{ facet, code }] }) =>
      directoryWords.in(locale).unsaid(typed, answerLabel(facet, code, locale)),
    )
    .join(' ');

/** That nobody writes some words, or none of those that are shown, and what these write for them. */
function kindredText(kindred: DirectoryPage['kindred'], locale: Locale): string {
  const t = directoryWords.in(locale);
  return kindred.map(({ typed, said, isWritten }) => (isWritten ? t.kindredHere : t.kindred)(typed, said)).join(' ');
}

/** What the list holds where it is not those that say what was typed; nothing where it is. */
export function foundText({ total, pieces, around, unsaid, kindred }: DirectoryPage, locale: Locale): string {
  if (total === 0) return '';
  if (around === null) return [kindredText(kindred, locale), unsaidText(unsaid, locale)].filter(Boolean).join(' ');
  const places = pieces.flatMap((piece) =>
    piece.kind === 'place' ? (namedByCode(piece.code)?.name ?? piece.name) : [],
  );
  const words = pieces.flatMap(({ kind, typed }) => (kind === 'place' ? [] : typed));
  const t = directoryWords.in(locale);
  if (around === 'region') return t.aroundRegion(places);
  return [t.aroundWords(words, places), kindredText(kindred, locale)].filter(Boolean).join(' ');
}

/** «Trabaja en Tomé»; or who said its whole region, and not Tomé. */
export function workLabel(comuna: string, said: WorkSaid, locale: Locale): string {
  const t = directoryWords.in(locale);
  const { name } = comunaByCode(comuna)!;
  return said === 'comuna' ? t.worksThere(name) : t.worksAround(regionName(comuna.slice(0, 2), locale), name);
}

/** «Trabaja en la Región de Tarapacá», «Sede en Tomé». */
export function placeAskedLabel(code: string, asks: PlaceAsked, name: string, locale: Locale): string {
  const t = directoryWords.in(locale);
  if (asks === 'seat') return t.seatThere(name);
  return code.length === 2 ? t.worksThere(regionByCode(code)!.shortName) : t.worksThereOrAround(name);
}

/** «Temuco, La Araucanía»: the seat in words, or nothing when it is not known. */
export function seatLabel(
  seat: { readonly comuna: string | null; readonly region: string | null; readonly abroad?: boolean },
  locale: Locale,
): string {
  if (seat.abroad) return words.in(locale).abroad;
  const comuna = seat.comuna && comunaByCode(seat.comuna)?.name;
  const region = seat.region && regionByCode(seat.region)?.shortName;
  return [...new Set([comuna, region].filter(Boolean))].join(', ');
}

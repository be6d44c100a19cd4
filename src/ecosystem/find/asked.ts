/** What of a list is all that a sentence asks, there or around. Pure. */
import { saysNothingAlone } from '#platform/facet/small-words.ts';
import { isOfItsLabel } from '#registry/directory/facet-words.ts';
import { onlyAsks } from '#registry/search/asking.ts';
import { isLabel, isRequired, nearestSentence, type SentenceRead } from '#registry/search/sentence.ts';
import type { Meant } from '#registry/search/synonyms.ts';
import { plain } from '#territory/find.ts';
import {
  akinTo,
  surelyCalled,
  justCalled,
  gaveAll,
  saysKin,
  saysTyped,
  reachesThere,
  nearFirst,
  nearnessOf,
  sentenceOf,
  surenessOf,
  readings,
  type AnswerFilters,
  type AnswerPiece,
  type Nearness,
} from './match.ts';
import type { ListPiece } from './own-answers.ts';
import { stemsIn, type Findable } from './thing.ts';

/** One of the list that is what was asked. */
export interface Match<Row> {
  readonly row: Row;
  readonly thing: Findable;
  readonly sureness: number;
  readonly nearness: Nearness;
  /** It gave the answers that were understood; what did not only mentions them. */
  readonly gave: boolean;
}

export interface Sought<Row> {
  readonly matches: readonly Match<Row>[];
  /** What the sentence was understood to say. */
  readonly pieces: readonly ListPiece[];
  /** No word of it says anything to look for. */
  readonly isIgnored: boolean;
  readonly corrections: SentenceRead['corrections'];
  /** What was left out for something to be found. */
  readonly leftOut: readonly string[];
  /** Nothing serves the place that was named: what is elsewhere. */
  readonly around: 'words' | 'region' | null;
  /** What was asked for, and what is nearest to it instead. */
  readonly instead: { readonly asked: Meant; readonly near: Meant } | null;
  /** What was read as an answer, and nothing of the list writes. */
  readonly unsaid: readonly AnswerPiece[];
  /** Words that nothing found says, each with those that are said for it, and whether something else of the list writes it. */
  readonly akin: readonly { readonly typed: string; readonly said: readonly string[]; readonly isWritten: boolean }[];
}

/** A sentence as a list reads it. */
export interface ListRead extends Pick<SentenceRead, 'phrases' | 'corrections'> {
  readonly pieces: readonly ListPiece[];
}

interface Listed<Row> {
  readonly row: Row;
  readonly thing: Findable;
}

/** What is searched. */
export interface Searched<Row> {
  readonly all: readonly Listed<Row>[];
  /** Those that the filters leave. */
  readonly kept: readonly Listed<Row>[];
  readonly isFiltered: boolean;
  readonly filters: AnswerFilters;
  readonly itself: ReadonlySet<string>;
  /** Understands a sentence in which nothing is misspelled. */
  readonly read: (text: string) => ListRead;
}

export type Answer<Row> = Pick<Sought<Row>, 'matches' | 'around' | 'pieces' | 'unsaid' | 'akin'>;

/** How far a sentence is read: `strictly`, nothing is shown that does not reach the place; `freely`, words that the list writes may be said by others. */
export type HowRead = 'strictly' | 'usually' | 'freely';

/** What says all of a sentence; where nothing does, what has its words as the beginnings of others, or words that texts use for them. What is of the place that was named before what is elsewhere. */
export function asked<Row>(within: Searched<Row>, read: ListRead, how: HowRead = 'usually'): Answer<Row> {
  const pieces = meantOf(read.pieces, within.itself);
  const kin = kinIn(within, pieces, how);
  let first: Answer<Row> | null = null;
  for (const reading of readings) {
    const matches = matching(within.kept, sentenceOf(read, pieces, within.filters, reading, kin));
    if (matches.length === 0) continue;
    const shown = served(matches, pieces, how === 'strictly');
    const akin = reading === 'akin' ? akinSaid(within, shown.matches, pieces) : [];
    const answer = { ...shown, pieces, unsaid: pieces.filter((piece) => isUnsaid(within, piece)), akin };
    if (shown.around === null) return answer;
    first ??= answer;
  }
  return first ?? { matches: [], around: null, pieces, unsaid: [], akin: [] };
}

/** What may be said for a word of a sentence: none of its other words; where the list writes it, and it is not read freely, only what is of the same root: «medir», «medición». */
function kinIn<Row>({ all }: Searched<Row>, pieces: readonly ListPiece[], how: HowRead) {
  const asked = new Set(pieces.flatMap(({ typed }) => stemsIn(typed)));
  const isOther = (kin: string) => !stemsIn(kin).some((stem) => asked.has(stem));
  return (typed: string): readonly string[] => {
    const says = saysTyped(typed);
    const isWritten = how !== 'freely' && all.some(({ thing }) => says(thing));
    const root = plain(typed).slice(0, sameRoot);
    return akinTo(typed).filter((kin) => isOther(kin) && (!isWritten || plain(kin).startsWith(root)));
  };
}
const sameRoot = 4;

/** Words that none of those found says, each with what they say for it, and whether others of the list do write it. */
function akinSaid<Row>(
  { all }: Searched<Row>,
  matches: readonly Match<Row>[],
  pieces: readonly ListPiece[],
): Sought<Row>['akin'] {
  const isIn = (some: readonly { readonly thing: Findable }[], says: (thing: Findable) => boolean) =>
    some.some(({ thing }) => says(thing));
  const strange = pieces.filter(({ kind, typed }) => kind === 'word' && !isIn(matches, saysTyped(typed)));
  return strange.flatMap(({ typed }) => {
    const said = akinTo(typed).filter((kin) => isIn(matches, saysKin(kin)));
    const isWritten = isIn(all, saysTyped(typed));
    return said.length === 0 ? [] : [{ typed, said: oneOfEach(said).slice(0, mostSaid), isWritten }];
  });
}
const mostSaid = 3;
const oneOfEach = (words: readonly string[]): string[] => {
  const key = (word: string) => stemsIn(word).join(' ');
  return words.filter((word, at) => words.findIndex((other) => key(other) === key(word)) === at);
};

function matching<Row>(kept: readonly Listed<Row>[], sentence: ReturnType<typeof sentenceOf>): Match<Row>[] {
  return kept.flatMap(({ row, thing }) => {
    const sureness = surenessOf(sentence, thing);
    if (sureness === null) return [];
    const nearness = nearnessOf(sentence.places, thing);
    return [{ row, thing, sureness, nearness, gave: gaveAll(sentence, thing) }];
  });
}

/** Where all that it was understood to ask for is answers by their names, who gave them comes before who mentions them; else who says it in these words. */
export const asksForAnswers = (pieces: readonly ListPiece[]): boolean =>
  pieces.every((piece) => piece.kind !== 'answer' || isLabel(piece));

/** Of all that is what was asked, what serves the places that are named; where nothing does, what is elsewhere, or of a place alone what is in its region. */
function served<Row>(
  all: readonly Match<Row>[],
  pieces: readonly ListPiece[],
  strictly: boolean,
): Pick<Sought<Row>, 'matches' | 'around'> {
  const here = all.filter(({ sureness, nearness }) => reachesThere(nearness) || sureness <= surelyCalled);
  if (here.length > 0 || strictly) return { matches: inOrder(here, pieces), around: null };
  const isPlaceAlone = pieces.every(({ kind }) => kind === 'place');
  const matches = inOrder(isPlaceAlone ? all.filter(({ nearness }) => nearness === 'beside') : all, pieces);
  return { matches, around: matches.length === 0 ? null : isPlaceAlone ? 'region' : 'words' };
}

/** Those called so first, then those that gave the answers asked, then those that mention them; the nearest of each first, of these the surest. */
function inOrder<Row>(matches: readonly Match<Row>[], pieces: readonly ListPiece[]): Match<Row>[] {
  const aside = asksForAnswers(pieces) ? isAside : () => false;
  const farOf = (match: Match<Row>) => (aside(match) ? nearFirst.length + 1 : 0) + nearOf(match);
  return matches.toSorted((a, b) => farOf(a) - farOf(b) || a.sureness - b.sureness);
}
const nearOf = ({ sureness, nearness }: Match<unknown>): number =>
  sureness <= surelyCalled ? -1 : nearFirst.indexOf(nearness);

/** Whether it only mentions what was asked, and is not called just so. */
export const isAside = ({ gave, sureness }: Pick<Match<unknown>, 'gave' | 'sureness'>): boolean =>
  !gave && sureness !== justCalled;

/** Where nothing of a list that asks for whom is for whom was asked, what is for what is nearest. */
export function nearestTo<Row>(within: Searched<Row>, pieces: readonly ListPiece[]) {
  const nearest = within.isFiltered ? null : nearestSentence(pieces);
  if (!nearest || !within.filters[nearest.asked.facet]) return null;
  const { text, ...instead } = nearest;
  const answer = `${instead.asked.facet}=${instead.asked.code}`;
  if (within.all.some(({ thing }) => thing.answers.includes(answer))) return null;
  const found = asked(within, within.read(text));
  return found.matches.length > 0 ? { ...found, pieces, unsaid: [], instead } : null;
}

/** What only says of what list it is, or only asks, is dropped where something else is said. */
function meantOf(pieces: readonly ListPiece[], itself: ReadonlySet<string>): readonly ListPiece[] {
  const isWord = (piece: ListPiece) => piece.kind === 'word' && !isRequired(piece);
  const saysNothing = (word: string) => itself.has(word) || saysNothingAlone(word);
  const about = pieces.filter((piece) => !(isWord(piece) && saysNothing(plain(piece.typed))));
  const telling = about.filter((piece) => !(isWord(piece) && onlyAsks(piece.typed)));
  return telling.length > 0 ? telling : about;
}

/** Whether it was read as an answer that the list does not call so, and nothing of the list writes it. */
function isUnsaid<Row>({ all, filters }: Searched<Row>, piece: ListPiece): piece is AnswerPiece {
  if (piece.kind !== 'answer' || isLabel(piece) || (isAsked(piece, filters) && isOfItsLabel(piece))) return false;
  const says = saysTyped(piece.typed);
  return !all.some(({ thing }) => says(thing));
}

/** Whether the list asks for it. */
export const isAsked = ({ means }: Pick<AnswerPiece, 'means'>, filters: AnswerFilters): boolean =>
  means.some(({ facet }) => filters[facet]);

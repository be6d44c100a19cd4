/** What of a list is what a sentence asks, and what else is shown where nothing is. Pure. */
import { saysNothingAlone } from '#platform/facet/asked.ts';
import {
  isLabel,
  isRequired,
  nearestSentence,
  onlyAsks,
  readSentence,
  relaxations,
  type SentencePiece,
  type SentenceRead,
} from '#registry/search/sentence.ts';
import type { Meant } from '#registry/search/synonyms.ts';
import { plain } from '#territory/find.ts';
import {
  surelyCalled,
  isInName,
  isOfItsLabel,
  isSaid,
  reachesThere,
  nearFirst,
  nearnessOf,
  sentenceOf,
  surenessOf,
  type AnswerFilters,
  type AnswerPiece,
  type Nearness,
} from './match.ts';
import type { Findable } from './thing.ts';

/** One of the list that is what was asked. */
export interface Match<Row> {
  readonly row: Row;
  readonly sureness: number;
  readonly nearness: Nearness;
}

export interface Sought<Row> {
  readonly matches: readonly Match<Row>[];
  /** What the sentence was understood to say. */
  readonly pieces: readonly SentencePiece[];
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
}

/** How far it goes where nothing is all that was asked: nowhere; to what is around a place and to what is nearest; to fewer words too. */
export type HowFar = 'strictly' | 'around' | 'fewer';

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
}

export function seek<Row>(within: Searched<Row>, read: SentenceRead, reach: HowFar): Sought<Row> {
  const { pieces, ...found } = asked(within, read, reach === 'strictly');
  const isIgnored = read.pieces.every(({ typed }) => saysNothingAlone(plain(typed)));
  const whole = { ...found, pieces, isIgnored, corrections: read.corrections, leftOut: [], instead: null };
  if (whole.matches.length > 0 || reach === 'strictly') return whole;
  const fewer = reach === 'fewer' ? withFewer(within, pieces) : undefined;
  return {
    ...whole,
    ...(fewer ?? nearestTo(within, pieces) ?? (reach === 'fewer' ? nearestAlone(within, pieces) : null)),
  };
}

type Answer<Row> = Pick<Sought<Row>, 'matches' | 'around' | 'pieces' | 'unsaid'>;

/** What says all of a sentence; where nothing does, what has its words as the beginnings of others. */
function asked<Row>(within: Searched<Row>, read: SentenceRead, strictly = false): Answer<Row> {
  const pieces = meantOf(read.pieces, within.itself);
  const as = (loosely: boolean) => matching(within.kept, sentenceOf(read, pieces, within.filters, loosely));
  const matches = [false, true].map(as).find((some) => some.length > 0) ?? [];
  return { ...served(matches, pieces, strictly), pieces, unsaid: pieces.filter((piece) => isUnsaid(within, piece)) };
}

function matching<Row>(kept: readonly Listed<Row>[], sentence: ReturnType<typeof sentenceOf>): Match<Row>[] {
  return kept.flatMap(({ row, thing }) => {
    const sureness = surenessOf(sentence, thing);
    return sureness === null ? [] : [{ row, sureness, nearness: nearnessOf(sentence.places, thing) }];
  });
}

/** Of all that is what was asked, what serves the places that are named; where nothing does, what is elsewhere, or of a place alone what is in its region. */
function served<Row>(
  all: readonly Match<Row>[],
  pieces: readonly SentencePiece[],
  strictly: boolean,
): Pick<Sought<Row>, 'matches' | 'around'> {
  const here = all.filter(({ sureness, nearness }) => reachesThere(nearness) || sureness <= surelyCalled);
  if (here.length > 0 || strictly) return { matches: inOrder(here), around: null };
  const isPlaceAlone = pieces.every(({ kind }) => kind === 'place');
  const matches = inOrder(isPlaceAlone ? all.filter(({ nearness }) => nearness === 'beside') : all);
  return { matches, around: matches.length === 0 ? null : isPlaceAlone ? 'region' : 'words' };
}

/** Those called so first, then the nearest, of these the surest. */
const inOrder = <Row>(matches: readonly Match<Row>[]): Match<Row>[] =>
  matches.toSorted((a, b) => farOf(a) - farOf(b) || a.sureness - b.sureness);
const farOf = ({ sureness, nearness }: Match<unknown>): number =>
  sureness <= surelyCalled ? -1 : nearFirst.indexOf(nearness);

/** Rather what serves the places that are named; then with as few words left out as will do; of as many, what is nearest and what is called by the others. */
function withFewer<Row>(within: Searched<Row>, pieces: readonly SentencePiece[]) {
  const tried = relaxations(pieces.map((piece) => asWord(piece, within.filters))).map(({ text, leftOut }) => ({
    ...asked(within, readSentence(text)),
    leftOut,
  }));
  const isAround = ({ around }: Answer<Row>) => (around === null ? 0 : 1);
  const far = ({ matches }: Answer<Row>) => Math.min(...matches.map(({ nearness }) => nearFirst.indexOf(nearness)));
  const unnamed = ({ matches }: Answer<Row>) => (matches.some(({ sureness }) => isInName(sureness)) ? 0 : 1);
  return tried
    .filter(({ matches }) => matches.length > 0)
    .toSorted(
      (a, b) =>
        isAround(a) - isAround(b) || a.leftOut.length - b.leftOut.length || far(a) - far(b) || unnamed(a) - unnamed(b),
    )[0];
}

/** Where nothing of a list that asks for whom is for whom was asked, what is for what is nearest. */
function nearestTo<Row>(within: Searched<Row>, pieces: readonly SentencePiece[]) {
  const nearest = within.isFiltered ? null : nearestSentence(pieces);
  if (!nearest || !within.filters[nearest.asked.facet]) return null;
  const { text, ...instead } = nearest;
  const answer = `${instead.asked.facet}=${instead.asked.code}`;
  if (within.all.some(({ thing }) => thing.answers.includes(answer))) return null;
  const found = asked(within, readSentence(text));
  return found.matches.length > 0 ? { ...found, pieces, unsaid: [], instead } : null;
}

/** The same without the words beside it. */
function nearestAlone<Row>(within: Searched<Row>, pieces: readonly SentencePiece[]) {
  const isLeft = (piece: SentencePiece) => piece.kind === 'word' && !isRequired(piece);
  const found = nearestTo(
    within,
    pieces.filter((piece) => !isLeft(piece)),
  );
  return found && { ...found, leftOut: pieces.filter(isLeft).map(({ typed }) => typed) };
}

/** What only says of what list it is, or only asks, is dropped where something else is said. */
function meantOf(pieces: readonly SentencePiece[], itself: ReadonlySet<string>): readonly SentencePiece[] {
  const isWord = (piece: SentencePiece) => piece.kind === 'word' && !isRequired(piece);
  const saysNothing = (word: string) => itself.has(word) || saysNothingAlone(word);
  const about = pieces.filter((piece) => !(isWord(piece) && saysNothing(plain(piece.typed))));
  const telling = about.filter((piece) => !(isWord(piece) && onlyAsks(piece.typed)));
  return telling.length > 0 ? telling : about;
}

/** Whether it was read as an answer that the list does not call so, and nothing of the list writes it. */
function isUnsaid<Row>({ all, filters }: Searched<Row>, piece: SentencePiece): piece is AnswerPiece {
  if (piece.kind !== 'answer' || isLabel(piece) || (isAsked(piece, filters) && isOfItsLabel(piece))) return false;
  return !all.some(({ thing }) => isSaid(piece, thing));
}

const isAsked = ({ means }: AnswerPiece, filters: AnswerFilters): boolean => means.some(({ facet }) => filters[facet]);

/** An answer that the list does not ask for may be left out as a word is. */
const asWord = (piece: SentencePiece, filters: AnswerFilters): SentencePiece =>
  piece.kind === 'answer' && !isAsked(piece, filters) ? { kind: 'word', typed: piece.typed } : piece;

/** A sentence with ever more of it left out, where nothing is all that was asked. Pure. */
import { wordsOfSentence } from '#territory/sentence.ts';
import { isFiller } from './filler.ts';
import { isPopulation, isRequired, textOf, type SentencePiece, type TypedPiece } from './sentence.ts';

/**
 * The sentence with ever more of it left out, what is least lost first, and what was left out; never what is in quotes, nor down to a
 * number, nor to words that say little where others say more. What it costs to leave a piece out; null where it may not be.
 */
export function relaxations<Piece extends SentencePiece | TypedPiece>(
  pieces: readonly Piece[],
  costOf: (piece: Piece) => number | null = costOfWords,
  tells: (piece: Piece) => boolean = saysSomething,
): Relaxation<Piece>[] {
  const dear = pieces
    .flatMap((piece, at) => {
      const cost = isRequired(piece) ? null : costOf(piece);
      return cost === null ? [] : [{ at, cost }];
    })
    .toSorted((a, b) => a.cost - b.cost || b.at - a.at)
    .slice(0, mostLeftOut);
  const isTold = pieces.some(tells);
  const ways = dear.reduce<(typeof dear)[]>((some, one) => [...some, ...some.map((way) => [...way, one])], [[]]);
  return ways
    .slice(1)
    .map((way) => ({ left: new Set(way.map(({ at }) => at)), cost: way.reduce((sum, one) => sum + one.cost, 0) }))
    .toSorted((a, b) => a.cost - b.cost || a.left.size - b.left.size)
    .flatMap(({ left, cost }) => {
      const kept = pieces.filter((_, at) => !left.has(at));
      if (!kept.some((piece) => isRequired(piece) || (/\p{L}{3}/u.test(piece.typed) && (!isTold || tells(piece)))))
        return [];
      const leftOut = pieces.filter((_, at) => left.has(at)).map(({ typed }) => typed);
      return [{ text: textOf(kept), leftOut, kept, cost }];
    });
}
interface Relaxation<Piece> {
  readonly text: string;
  readonly leftOut: readonly string[];
  readonly kept: readonly Piece[];
  readonly cost: number;
}

const mostLeftOut = 7;
const saysSomething = ({ kind, typed }: TypedPiece): boolean =>
  kind !== 'word' || !wordsOfSentence(typed).every(isFiller);
/** Where nothing is known of the words: those that say little first. */
const costOfWords = ({ kind, typed }: TypedPiece): number | null =>
  kind === 'word' ? (isFiller(typed) ? 0.2 : 1) : null;

/** What it costs to leave out whom something is for, or another answer, beside a word that says what it is about. */
export const costsOfAnswers = { population: 0.5, other: 0.6 };

/** What it costs to show what is not of the place that was named. */
export const costOfElsewhere = 0.35;

/** What it costs where the words of a sentence cost as told; an answer stays unless a word of the subject or another answer does, and a place does. */
export function costsBySubject(
  pieces: readonly SentencePiece[],
  ofWord: (word: string) => number,
): (piece: SentencePiece) => number | null {
  const hasOther = (piece: SentencePiece) => pieces.some((one) => one !== piece && (isSubject(one) || isAnswer(one)));
  return (piece) => {
    if (piece.kind === 'word') return ofWord(piece.typed);
    if (piece.kind === 'place' || !hasOther(piece)) return null;
    return isPopulation(piece) ? costsOfAnswers.population : costsOfAnswers.other;
  };
}

const isAnswer = ({ kind }: TypedPiece): boolean => kind === 'answer';
const isSubject = (piece: TypedPiece): boolean => piece.kind === 'word' && saysSomething(piece);

/** Whether all answers are kept, or a word of the subject or one of several answers is. */
export const keepsSubject = (pieces: readonly SentencePiece[], kept: readonly SentencePiece[]): boolean =>
  kept.some((piece) => isSubject(piece) || isAnswer(piece)) || !pieces.some(isAnswer);

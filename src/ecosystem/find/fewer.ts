/** What is found with less of a sentence than was asked: as little as will do is left out, and of that what says least. Pure. */
import { costOfWord, isFiller } from '#registry/search/filler.ts';
import { costOfElsewhere, costsOfAnswers, relaxations } from '#registry/search/relaxation.ts';
import { answersSaid } from '#registry/search/sayings.ts';
import { isPopulation, isRequired, textOf } from '#registry/search/sentence.ts';
import { akinTo, saysOnwards, isInName, mayBe, nearFirst, saysKin, saysTyped, type AnswerPiece } from './match.ts';
import type { ListPiece } from './own-answers.ts';
import { asked, isAsked, nearestTo, type Answer, type ListRead, type Searched, type Sought } from './asked.ts';
import type { Findable } from './thing.ts';

/** What it costs to show what says other words than were asked, and what is nearest instead. */
const otherWords = 0.12;
const nearest = 0.5;
/** What it costs to leave out an answer of the list alone. */
const ownAnswer = 0.8;

interface Fewer<Row> {
  readonly found: Partial<Sought<Row>> & Pick<Sought<Row>, 'matches'>;
  /** The first of two is better by the first of these that is lower. */
  readonly rank: readonly number[];
}

/** The best of what is found with less, or all of it elsewhere; nothing where nothing is. */
export function withFewer<Row>(
  within: Searched<Row>,
  pieces: readonly ListPiece[],
  elsewhere: Answer<Row> | null,
): Fewer<Row>['found'] | null {
  const whole = elsewhere ? null : nearestTo(within, pieces);
  const freely = freelyIn(within, within.read(textOf(pieces)));
  let best: Fewer<Row> | null = whole && { found: whole, rank: [nearest] };
  for (const one of [elsewhere, freely]) {
    if (!one || (one === freely && whole)) continue;
    const rank = rankOf(one, 0, 0);
    if (!best || isBetter(rank, best.rank)) best = { found: one, rank };
  }
  const ways = relaxations(
    pieces,
    (piece) => costOf(within, pieces, piece),
    (piece) => isTelling(within, piece),
  );
  const may = possibly(within, pieces);
  for (const { text, leftOut, kept, cost } of ways) {
    if (best && cost >= best.rank[0]!) break;
    if (!keepsSubject(within, pieces, kept) || !may(kept)) continue;
    const read = within.read(text);
    const found = firstOf(within, read);
    if (!found) continue;
    const one = { found: { ...found, leftOut }, rank: rankOf(found, cost, leftOut.length) };
    if (!best || isBetter(one.rank, best.rank)) best = one;
  }
  return best?.found ?? null;
}

/** Whether some thing may be all of what is kept of these pieces: each is held against all of them once. */
function possibly<Row>(within: Searched<Row>, pieces: readonly ListPiece[]): (kept: readonly ListPiece[]) => boolean {
  const fits = new Map(
    pieces.flatMap((piece): [ListPiece, boolean[]][] => {
      if (piece.kind === 'place') return [];
      const is = mayBe(piece, within.filters);
      const all = within.kept.map(({ thing }) => is(thing));
      // Of whom nothing is for, what is nearest may be found.
      return all.includes(true) || piece.kind !== 'answer' ? [[piece, all]] : [];
    }),
  );
  return (kept) => {
    const each = kept.map((piece) => fits.get(piece)).filter((all) => all !== undefined);
    return each.length === 0 || within.kept.some((_, at) => each.every((all) => all[at]));
  };
}

/** What says all of it; what is nearest to it; what says it in words that the list uses for others. */
function firstOf<Row>(within: Searched<Row>, read: ListRead) {
  const answered = asked(within, read);
  return answered.matches.length > 0 ? answered : (nearestTo(within, answered.pieces) ?? freelyIn(within, read));
}

function freelyIn<Row>(within: Searched<Row>, read: ListRead) {
  const found = asked(within, read, 'freely');
  return found.matches.length > 0 ? { ...found, isFree: true } : null;
}

function rankOf(
  found: Pick<Sought<unknown>, 'matches' | 'around'> & { instead?: unknown; isFree?: boolean },
  cost: number,
  many: number,
) {
  const far = Math.min(...found.matches.map(({ nearness }) => nearFirst.indexOf(nearness)));
  const isNamed = found.matches.some(({ sureness }) => isInName(sureness));
  return [
    cost + (found.around ? costOfElsewhere : 0) + (found.instead ? nearest : 0) + (found.isFree ? otherWords : 0),
    many,
    far,
    isNamed ? 0 : 1,
  ];
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && one[at]! < other[at]!;
}

/** Where a word says what it is about, or another answer is asked, an answer may be left out beside it, of two the one that more are; a place is not left out: what is elsewhere is shown. */
function costOf<Row>(within: Searched<Row>, pieces: readonly ListPiece[], piece: ListPiece): number | null {
  if (piece.kind === 'place') return null;
  if (piece.kind === 'own') return ownAnswer;
  const population = piece.kind === 'answer' && isPopulation(piece);
  if (piece.kind === 'answer' && isAsked(piece, within.filters)) {
    const isBeside = pieces.some((one) => one !== piece && (isSubject(within, one) || one.kind === 'answer'));
    return isBeside ? costOfAnswer(within, piece) : null;
  }
  const cost = costOfWord(piece.typed, howMany(within, piece), within.kept.length);
  return population ? Math.min(costsOfAnswers.population, cost) : cost;
}

/** Of two the one is left out that nobody gave, or that more gave. */
function costOfAnswer<Row>({ kept, filters }: Searched<Row>, piece: AnswerPiece): number {
  const asked = piece.means.filter(({ facet }) => filters[facet]).map(({ facet, code }) => `${facet}=${code}`);
  const gave = kept.filter(({ thing }) => asked.some((answer) => thing.answers.includes(answer))).length;
  const cost = isPopulation(piece) ? costsOfAnswers.population : costsOfAnswers.other;
  return gave === 0 ? cost / 2 : cost + 1 / (10 + gave);
}

/** How many say a word; where none does, how many say one that begins so, or what texts use for it. */
function howMany<Row>({ kept }: Searched<Row>, { typed }: ListPiece): number {
  const saying = (says: readonly ((thing: Findable) => boolean)[]) =>
    kept.filter(({ thing }) => says.some((one) => one(thing))).length;
  return saying([saysTyped(typed)]) || saying([saysOnwards(typed)]) || saying(akinTo(typed).map(saysKin));
}

/** A word that says something of a thing and not only of what kind it is. */
const isSubject = <Row>({ filters }: Searched<Row>, piece: ListPiece): boolean =>
  (piece.kind === 'word' && !isFiller(piece.typed)) || (piece.kind === 'answer' && !isAsked(piece, filters));

const isTelling = <Row>(within: Searched<Row>, piece: ListPiece): boolean =>
  piece.kind !== 'word' ||
  !isFiller(piece.typed) ||
  answersSaid(piece.typed).some(({ facet }) => within.filters[facet] !== undefined);

/** An answer that the list asks for is left out only where a word of the subject stays, or another answer. */
function keepsSubject<Row>(within: Searched<Row>, pieces: readonly ListPiece[], kept: readonly ListPiece[]): boolean {
  const isAnswer = (piece: ListPiece) => piece.kind === 'answer' && isAsked(piece, within.filters);
  const leaves = pieces.some((piece) => isAnswer(piece) && !kept.includes(piece));
  return !leaves || kept.some((piece) => isRequired(piece) || isSubject(within, piece) || isAnswer(piece));
}

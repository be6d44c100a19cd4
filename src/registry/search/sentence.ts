/** What a sentence typed into the search asks for: places, people served, and words besides. Pure. */
import { saysNothingAlone } from '#platform/facet/small-words.ts';
import { plain } from '#territory/find.ts';
import { placesInSentence, wordsOfSentence } from '#territory/sentence.ts';
import type { Population } from '../organization/codes.ts';
import { areElders, isRelative, isWorkAsked, onlyAsks } from './asking.ts';
import { isFiller } from './filler.ts';
import { placesAsked, type PlaceAsked } from './place-asked.ts';
import { nearestDimension } from './population-synonyms.ts';
import { answersAt, answersSaid, isLabelOf, isTelling, sayingsOf, wordMeant } from './sayings.ts';
import type { Meant } from './synonyms.ts';

export type SentencePiece =
  | { readonly kind: 'word'; readonly typed: string }
  /** Most words mean one answer; «organismo internacional» is a sector and a legal form. */
  | { readonly kind: 'answer'; readonly typed: string; readonly means: readonly [Meant, ...Meant[]] }
  | {
      readonly kind: 'place';
      readonly typed: string;
      readonly code: string;
      readonly name: string;
      /** Where it says how the place is asked for. */
      readonly asks?: PlaceAsked;
    };

/** Whether a piece is an answer by its own label. */
export const isLabel = (piece: SentencePiece): boolean =>
  piece.kind === 'answer' && piece.means.some((meant) => isLabelOf(meant, piece.typed));

/** Whom a piece says that they serve. */
export const isPopulation = (piece: SentencePiece): boolean =>
  piece.kind === 'answer' && piece.means[0].facet === 'population';

/** A sentence as it is understood. */
export interface SentenceRead {
  readonly pieces: readonly SentencePiece[];
  /** What may stand word for word in a text; and the same without the words that only ask. */
  readonly phrases: Readonly<Record<'whole' | 'telling', Phrases>>;
  /** With what was surely meant instead of slips. */
  readonly text: string;
  readonly corrections: readonly Correction[];
}
interface Correction {
  readonly typed: string;
  readonly meant: string;
}

/** The pieces of a sentence in their order. Words that are told to mean nothing as they stand may be slips; in quotes they mean themselves. */
export function readSentence(text: string, unknown?: ReadonlySet<string>): SentenceRead {
  const runs = text
    .split(/("[^"]*"|“[^”]*”|«[^»]*»)/)
    .map((run, at) => (at % 2 ? quotedIn(run) : readRun(run, unknown)));
  const pieces = runs.flatMap((run) => run.pieces);
  const corrections = runs.flatMap((run) => run.corrections);
  const left = understood(pieces);
  const once = saidOnce(left);
  return {
    pieces: once.some(({ kind }) => kind === 'word') ? once.flatMap(asName) : once,
    phrases: { whole: phrasesOf(pieces, pieces.filter(isMeaning)), telling: phrasesOf(pieces, left) },
    text: corrections.length > 0 ? textOf(pieces) : text,
    corrections,
  };
}

interface Run {
  readonly pieces: SentencePiece[];
  readonly corrections: Correction[];
}

function readRun(text: string, unknown?: ReadonlySet<string>): Run {
  const typedWords = wordsOfSentence(text);
  const said = typedWords.map(plain);
  const meant = typedWords.map((typed, at) => (unknown?.has(said[at]!) && wordMeant(said[at]!)) || typed);
  const places = new Map(placesInSentence(typedWords, unknown).map((place) => [place.from, place]));
  const isPlace = (at: number) => [...places.values()].some(({ from, to }) => from <= at && at < to);
  const pieces: SentencePiece[] = [];
  const corrections: Correction[] = [];
  for (let at = 0; at < typedWords.length;) {
    const place = places.get(at);
    const served = servedAt(said, meant.map(plain), at) ?? askedAt(said, at, isPlace);
    const to = Math.max(place?.to ?? 0, served?.to ?? 0) || at + 1;
    const [typed, asMeant] = [typedWords.slice(at, to).join(' '), meant.slice(at, to).join(' ')];
    if (place && place.to === to) {
      const [from, end] = [at + place.lead, to - (place.tail ?? 0)];
      const asNamed = typedWords.slice(from, end).join(' ');
      const name = place.meant ?? asNamed;
      const around = [typedWords.slice(at, from), typedWords.slice(end, to)] as const;
      pieces.push({ kind: 'place', typed: [...around[0], name, ...around[1]].join(' '), code: place.code, name });
      if (place.meant) corrections.push({ typed: asNamed, meant: name });
    } else {
      pieces.push(served ? { kind: 'answer', typed: asMeant, means: served.means } : { kind: 'word', typed: asMeant });
      if (asMeant !== typed) corrections.push({ typed, meant: asMeant });
    }
    at = to;
  }
  return { pieces: withPlacesAsked(pieces), corrections };
}

/** «Que trabajan en Tarapacá» is one piece: who works there. */
function withPlacesAsked(pieces: readonly SentencePiece[]): SentencePiece[] {
  const asked = placesAsked(pieces);
  const isLead = (at: number) => [...asked].some(([place, { lead }]) => place - lead <= at && at < place);
  return pieces.flatMap((piece, at) => {
    const how = asked.get(at);
    if (how) return [{ ...piece, typed: `${how.words} ${piece.typed}`, asks: how.asks }];
    return isLead(at) ? [] : [piece];
  });
}

function quotedIn(run: string): Run {
  const said = wordsOfSentence(run).join(' ');
  return { pieces: said ? [{ kind: 'word', typed: inQuotes(said) }] : [], corrections: [] };
}

const inQuotes = (words: string): string => `"${words}"`;

/** Whether a piece was typed in quotes: it is never left out, nor taken for another. */
export const isRequired = ({ typed }: Pick<SentencePiece, 'typed'>): boolean => typed.startsWith('"');

/** The sentence with some of its words in quotes, or these besides. */
export const requiring = (text: string, words: readonly string[]): string =>
  words.reduce(
    (said, word) => (said.includes(word) ? said.replace(word, inQuotes(word)) : `${said} ${inQuotes(word)}`),
    text,
  );

const isMeaning = (piece: SentencePiece): boolean =>
  piece.kind !== 'word' || isRequired(piece) || !saysNothingAlone(plain(piece.typed));

/** What says nothing alone is dropped where something else is said; a question's own words, where something else says what it is about. */
function understood(pieces: readonly SentencePiece[]): readonly SentencePiece[] {
  const isQuestion = pieces.some(({ typed }) => /^(quien|quienes|who)$/.test(plain(typed)));
  const telling = pieces.filter(isMeaning);
  const meant = telling.length > 0 ? telling : pieces.filter(({ typed }) => isTelling(plain(typed)));
  const about = meant.filter((piece) => piece.kind !== 'word' || isRequired(piece) || !onlyAsks(piece.typed));
  return (isQuestion || about.some(({ kind }) => kind !== 'word')) && about.length > 0 ? about : meant;
}

/** As it was typed, from the first piece that means something to the last; the places named are of a name alone. */
interface Phrases {
  readonly ofName: readonly string[];
  readonly ofText: readonly string[];
}

function phrasesOf(pieces: readonly SentencePiece[], meant: readonly SentencePiece[]): Phrases {
  const places = pieces.flatMap(({ kind }, at) => (kind === 'place' ? [at] : []));
  const between = [-1, ...places].map((place, at) => pieces.slice(place + 1, places[at]));
  return { ofName: typedOf(pieces, meant), ofText: between.flatMap((run) => typedOf(run, meant)) };
}

function typedOf(run: readonly SentencePiece[], meant: readonly SentencePiece[]): string[] {
  const isMeant = (piece: SentencePiece) => meant.includes(piece);
  const said = run.slice(run.findIndex(isMeant), run.findLastIndex(isMeant) + 1);
  return said.length > 0 ? [textOf(said)] : [];
}

/** «Mujeres jefas de hogar» says it twice: it is one piece, of all its words. */
function saidOnce(pieces: readonly SentencePiece[]): SentencePiece[] {
  const groups = Map.groupBy(pieces, (piece) => (piece.kind === 'answer' ? piece.means[0] : piece));
  return [...groups.values()].map((same) => ({ ...same[0]!, typed: textOf(same) }));
}

/** Beside words that mean nothing coded, «Fundación» or «Cooperativa» is part of a name; whom they serve is not, nor «trabajo». */
function asName(piece: SentencePiece): SentencePiece[] {
  if (piece.kind !== 'answer' || isPopulation(piece) || onlyAsks(piece.typed) || isStory(piece)) return [piece];
  return wordsOfSentence(piece.typed)
    .filter((word) => isTelling(plain(word)))
    .map((typed) => ({ kind: 'word', typed }));
}

/** «Dejó el liceo», «salud mental» mean what they mean together. */
const isStory = ({ typed, means }: Extract<SentencePiece, { kind: 'answer' }>): boolean =>
  means[0].facet === 'dimension' && wordsOfSentence(typed).filter((word) => isTelling(plain(word))).length > 1;

/** What is said from here on, as it was typed or as it was meant, but for who asks for another. */
const servedAt = (said: readonly string[], meant: readonly string[], at: number): ReturnType<typeof answersAt> =>
  isRelative(said, at) ? undefined : (answersAt(said, at) ?? answersAt(meant, at));

/** What a word asks for where it stands so. */
function askedAt(said: readonly string[], at: number, isPlace: (at: number) => boolean): ReturnType<typeof answersAt> {
  if (isWorkAsked(said, at, isPlace)) return { to: at + 1, means: [{ facet: 'dimension', code: 'work' }] };
  return areElders(said, at, isPlace)
    ? { to: at + 1, means: [{ facet: 'population', code: 'older_people' }] }
    : undefined;
}

/** Of an answer asked for by several words those that by themselves mean it, as «deserción» of «deserción escolar»; and the first where it means no answer: «violencia» of «violencia intrafamiliar». */
export function wordsSaying(piece: SentencePiece): Readonly<Record<'meaning' | 'own', readonly string[]>> {
  const words = wordsOfSentence(piece.typed).map(plain).filter(isTelling);
  if (piece.kind !== 'answer' || words.length < 2 || isLabel(piece)) return { meaning: [], own: [] };
  const [{ facet, code }] = piece.means;
  const meaning = words.filter((word) => answersSaid(word).some((one) => one.facet === facet && one.code === code));
  const isOwn = (word: string) =>
    word.length >= longWord && answersSaid(word).length === 0 && !isFiller(word) && !onlyAsks(word);
  return { meaning, own: words.slice(0, 1).filter(isOwn) };
}
const longWord = 6;

/** The sentence without one of its pieces. */
export function sentenceWithout(pieces: readonly Pick<SentencePiece, 'typed'>[], index: number): string {
  return textOf(pieces.filter((_, at) => at !== index));
}

/** Pieces as they were typed. */
export const textOf = (pieces: readonly Pick<SentencePiece, 'typed'>[]): string =>
  pieces.map(({ typed }) => typed).join(' ');

/** Of a piece, be it of a list alone. */
export interface TypedPiece {
  readonly kind: string;
  readonly typed: string;
}

/** The same sentence with what is nearest to whom nobody serves; null where no piece has something near. */
export function nearestSentence(
  pieces: readonly (SentencePiece | TypedPiece)[],
): { text: string; asked: Meant; near: Meant } | null {
  const [asked, near] = pieces.flatMap(nearOf)[0] ?? [];
  if (!asked || !near) return null;
  const said = sayingsOf(near)[0]!;
  return { text: textOf(pieces.map((piece) => (nearOf(piece).length > 0 ? { typed: said } : piece))), asked, near };
}

function nearOf(piece: SentencePiece | TypedPiece): [asked: Meant, near: Meant][] {
  const [asked] = piece.kind === 'answer' && 'means' in piece ? piece.means : [];
  const code = asked?.facet === 'population' ? nearestDimension[asked.code as Population] : undefined;
  return asked && code ? [[asked, { facet: 'dimension', code }]] : [];
}

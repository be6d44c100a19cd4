/** How surely a thing is what a sentence asks for, and how near it is to the places that the sentence names. Pure. */
import { stemOf } from '#platform/facet/asked.ts';
import { spanishRoot } from '#platform/spelling/root.ts';
import { onlyAsks } from '#registry/search/asking.ts';
import { kindredOf } from '#registry/search/kindred.ts';
import { answersSaid, asOne, sayingsOf } from '#registry/search/sayings.ts';
import { isRequired, wordsSaying, type SentencePiece, type SentenceRead } from '#registry/search/sentence.ts';
import { country, namedByCode } from '#territory/place.ts';
import { plain } from '#territory/find.ts';
import { wordsOfSentence } from '#territory/sentence.ts';
import type { ListPiece, OwnPiece } from './own-answers.ts';
import {
  isBeginning,
  isJust,
  saysBeginning,
  saysPhrase,
  saysRoot,
  saysAsOne,
  saysStems,
  stemsIn,
  type Findable,
} from './thing.ts';

/** By the facet of the registry that an answer is of: the filter of a list that asks it. */
export type AnswerFilters = Readonly<Record<string, string>>;

/** What of a sentence must be said: its words, or an answer that means them. */
interface Part {
  /** Of a word, or of an answer that one word asks for. */
  readonly stems: readonly string[];
  /** An answer asked for by several words is said by all of them together: «sin hogar» by no «hogar»; by none, where its word says little. */
  readonly phrase: string | null;
  /** A word as the beginning of one, and in its other forms, where it is looked for so. */
  readonly beginning: string | null;
  readonly root: string | null;
  /** Those of it that the list asks for. */
  readonly answers: readonly string[];
  /** Whether it was understood as these answers, and is shown so. */
  readonly isAnswer: boolean;
  /** Whether only its answer says it, or a name: what a text says besides is of something else. */
  readonly isFilter: boolean;
  /** Its other names: where the list does not ask for it they are all that says it. */
  readonly sayings: readonly string[];
  /** Where several words ask for an answer, what may be said for the first of them, and for the others. */
  readonly first: readonly string[];
  readonly words: readonly string[];
  /** What texts may say in its stead. */
  readonly akin: readonly string[];
}

/** How a word is looked for: as it is; as the beginning of one; by those that texts use for it. */
export const readings = ['exactly', 'loosely', 'akin'] as const;
type Reading = (typeof readings)[number];

export interface Sentence {
  readonly parts: readonly Part[];
  /** Codes of places. */
  readonly places: readonly string[];
  readonly phrases: readonly SentenceRead['phrases']['whole'][];
}

/** A sentence as it is asked of a list; `kin`, what may be said for each of its words. */
export function sentenceOf(
  { phrases }: Pick<SentenceRead, 'phrases'>,
  pieces: readonly ListPiece[],
  filters: AnswerFilters,
  reading: Reading,
  kin: (typed: string) => readonly string[] = akinTo,
): Sentence {
  return {
    parts: pieces.flatMap((piece) => (piece.kind === 'place' ? [] : [partOf(piece, filters, reading, kin)])),
    places: placesNamed(pieces),
    phrases: [phrases.whole, phrases.telling],
  };
}

/** The answers that a piece asks of a list, each by the filter that asks it. */
export function answersAsked(
  piece: OwnPiece | AnswerPiece,
  filters: AnswerFilters,
): { readonly filter: string; readonly code: string }[] {
  if (piece.kind === 'answer')
    return piece.means.flatMap(({ facet, code }) => (filters[facet] ? [{ filter: filters[facet], code }] : []));
  return piece.own.answers
    .map((answer) => answer.split('='))
    .map(([filter, code]) => ({ filter: filter!, code: code! }));
}

function partOf(
  piece: Exclude<ListPiece, { kind: 'place' }>,
  filters: AnswerFilters,
  reading: Reading,
  kin: (typed: string) => readonly string[] = akinTo,
): Part {
  const own = stemsIn(piece.typed);
  const stems = own.length > 0 ? own : [stemOf(plain(piece.typed))];
  const asTyped = { stems, phrase: null, beginning: null, root: null };
  if (isRequired(piece))
    return { ...asTyped, answers: [], isAnswer: false, isFilter: false, sayings: [], first: [], words: [], akin: [] };
  const means = piece.kind === 'word' ? answersSaid(piece.typed) : piece.means;
  const asked = means.filter(({ facet }) => filters[facet]).map(({ facet, code }) => `${facet}=${code}`);
  const isLoose = reading !== 'exactly' && piece.kind === 'word';
  const isTogether =
    (piece.kind === 'answer' && (onlyAsks(piece.typed) || isSaying(piece.typed))) ||
    (piece.kind === 'own' && piece.typed !== piece.bare);
  return {
    stems: isTogether ? [] : stems,
    phrase: isTogether ? piece.typed : null,
    beginning: isLoose ? beginningOf(plain(piece.typed)) : null,
    root: isLoose ? spanishRoot(piece.typed) : null,
    answers: piece.kind === 'own' ? piece.own.answers : asked,
    isAnswer: piece.kind !== 'word' && (piece.kind === 'own' || asked.length > 0),
    isFilter: piece.kind === 'own',
    sayings: piece.kind === 'own' ? [] : means.flatMap(sayingsOf),
    first: isTogether ? kinOfPhrase(piece).first : [],
    words: isTogether ? kinOfPhrase(piece).words : [],
    akin: isTogether ? kinOfPhrase(piece).akin : piece.kind === 'answer' || reading === 'akin' ? kin(piece.typed) : [],
  };
}

/** What may be said for several words that are one answer: for all of them or the first that means no other; for the first of several that mean it, which says most; and for the others. */
function kinOfPhrase(piece: ListPiece): Record<'akin' | 'first' | 'words', readonly string[]> {
  const { own, meaning } = piece.kind === 'answer' ? wordsSaying(piece) : { own: [], meaning: [] };
  const withKin = (word: string) => [word, ...kindredOf(word)];
  const [first = [], ...others] = meaning.map(withKin);
  const akin = [...kindredOf(piece.typed), ...own.flatMap(withKin)];
  return others.length > 0 ? { akin, first, words: others.flat() } : { akin, first: [], words: first };
}

/** Whether several words together are what people say for an answer. */
const isSaying = (typed: string): boolean => asOne(typed).includes(' ') && answersSaid(typed).length > 0;

/** A long word is looked for without its number and gender: «mentores» finds «mentorías». */
function beginningOf(word: string): string | null {
  const stem = stemOf(word);
  return stem.length >= longStem ? stem : isBeginning(word) ? word : null;
}
const longStem = 6;

/** What texts may say where this was typed. */
export const akinTo = (typed: string): readonly string[] => [
  ...new Set([...kindredOf(typed), ...wordsOfSentence(typed).flatMap(kindredOf)]),
];

/** The codes of the places that are named; a region is not asked for where a comuna of it is. */
export function placesNamed(pieces: readonly ListPiece[]): string[] {
  const codes = pieces.flatMap((piece) => (piece.kind === 'place' ? [piece.code] : []));
  return codes.filter((code) => !codes.some((other) => other !== code && other.startsWith(code)));
}

export type AnswerPiece = Extract<SentencePiece, { kind: 'answer' }>;

/** From the surest: its name whole; word for word in its name, or by its words; word for word in its text, in the rest; in other forms of the words; by a word that texts use for it; by another name of it; by such a word in the rest; by an answer. */
const tiers = ['whole', 'name', 'named', 'text', 'rest', 'worded', 'akin', 'said', 'hinted', 'answered'] as const;
type Tier = (typeof tiers)[number];
const rankOf = (tier: Tier): number => tiers.indexOf(tier);

/** Those of just this name. */
export const justCalled = rankOf('whole');

/** Those called just so are at most this. */
export const surelyCalled = rankOf('name');

/** Whether all that was asked is of its name. */
export const isInName = (sureness: number): boolean => sureness <= rankOf('named');

/** The lower, the surer; null where it is not what was asked. */
export function surenessOf({ parts, phrases }: Sentence, thing: Findable): number | null {
  const { name, text, rest } = thing;
  const [names, texts] = [phrases.flatMap(({ ofName }) => ofName), phrases.map(({ ofText }) => ofText)];
  if (names.some((phrase) => isJust(name, phrase))) return rankOf('whole');
  if (names.some((phrase) => saysPhrase(name, phrase))) return rankOf('name');
  const said = parts.map((part) => tierOf(part, thing));
  if (said.includes(null)) return null;
  const least = Math.max(...said.map((tier) => rankOf(tier!)), 0);
  if (parts.length > 0 && least === rankOf('named')) return least;
  const literally = (...where: readonly string[]) =>
    texts.some((all) => all.length > 0 && all.every((phrase) => where.some((one) => saysPhrase(one, phrase))));
  if (literally(name, text)) return rankOf('text');
  if (literally(rest)) return rankOf('rest');
  return rankOf('worded') + said.reduce((sum, tier) => sum + doubt[tier!], 0) / 100;
}

/** Whether it gave each answer that the sentence was understood to ask for; what did not only mentions them. */
export const gaveAll = ({ parts }: Pick<Sentence, 'parts'>, { answers: given }: Pick<Findable, 'answers'>): boolean =>
  parts.every(({ isAnswer, answers }) => !isAnswer || answers.some((answer) => given.includes(answer)));

/** Where not all is said word for word, how much each part takes away. */
const doubt: Readonly<Record<Tier, number>> = {
  whole: 0,
  name: 0,
  named: -2,
  text: 0,
  rest: 0,
  worded: 0,
  akin: 3,
  said: 4,
  hinted: 5,
  answered: 6,
};

/** Whether a thing may be what a piece asks for, in any reading of it. */
export function mayBe(
  piece: Exclude<ListPiece, { kind: 'place' }>,
  filters: AnswerFilters,
): (thing: Findable) => boolean {
  const part = partOf(piece, filters, 'akin');
  return (thing) => tierOf(part, thing) !== null;
}

function tierOf(part: Part, thing: Findable): Tier | null {
  const { answers, isFilter, sayings, first, words, akin } = part;
  const all = allOf(thing);
  const answered = answers.some((answer) => thing.answers.includes(answer));
  const says = saysPart(part);
  if (says(thing.name)) return 'named';
  if (isFilter) return answered ? 'worded' : null;
  if (says(all)) return 'worded';
  if (!answered && answers.length > 0 && !saysInstead(part)(thing)) return null;
  if ([...akin, ...first].some((kin) => saysAsOne(thing.name, kin) || saysAsOne(thing.text, kin))) return 'akin';
  if ([...words, ...sayings].some((saying) => saysAsOne(thing.name, saying) || saysAsOne(thing.text, saying)))
    return 'said';
  if (akin.some((kin) => saysAsOne(thing.rest, kin))) return 'hinted';
  return answered ? 'answered' : null;
}

/** Whether a thing that did not answer says what was asked in several words. */
const saysInstead =
  ({ phrase, akin }: Part) =>
  (thing: Findable): boolean =>
    phrase !== null && akin.some((kin) => saysKin(kin)(thing));

/** What names an answer of the list alone is said with its small words: «con subsidio» by no «subsidio». */
function saysPart({ stems, phrase, beginning, root, isFilter }: Part): (where: string) => boolean {
  if (phrase !== null && isFilter) return (where) => saysPhrase(where, phrase);
  if (phrase !== null) return (where) => saysAsOne(where, phrase);
  return (where) =>
    saysStems(where, stems) ||
    (beginning !== null && saysBeginning(where, beginning)) ||
    (root !== null && saysRoot(where, root));
}

const allOf = ({ name, text, rest }: Findable): string => `${name} ${text} ${rest}`;

/** Whether a thing says it in these words, or one word in another form of it. */
export function saysTyped(typed: string): (thing: Findable) => boolean {
  const stems = stemsIn(typed);
  const root = stems.length === 1 ? spanishRoot(typed) : null;
  return (thing) => saysStems(allOf(thing), stems) || (root !== null && saysRoot(allOf(thing), root));
}

/** Whether a thing says a word that begins with it: «mide», «miden». */
export const saysOnwards =
  (typed: string) =>
  ({ name, text, rest }: Findable): boolean =>
    isBeginning(typed) && saysBeginning(`${name} ${text} ${rest}`, plain(typed));

/** Whether a thing says it just so, for one or for many. */
export const saysKin =
  (kin: string) =>
  ({ name, text, rest }: Findable): boolean =>
    [name, text, rest].some((where) => saysAsOne(where, kin));

/** Where a thing is done, from a place: there, in all of its region, in all of the country; elsewhere in its region, elsewhere. */
export const nearFirst = ['there', 'region', 'country', 'beside', 'elsewhere'] as const;
export type Nearness = (typeof nearFirst)[number];

/** Whether whoever is there is served. */
export const reachesThere = (near: Nearness): boolean => nearFirst.indexOf(near) <= nearFirst.indexOf('country');

export function nearnessOf(places: readonly string[], thing: Findable): Nearness {
  const near = new Set(places.map((code) => nearnessTo(code, thing)));
  return nearFirst.find((one) => near.has(one)) ?? 'there';
}

function nearnessTo(code: string, { name, text, territories }: Findable): Nearness {
  const called = namedByCode(code)!.name;
  if (territories.some((one) => one.startsWith(code))) return 'there';
  if (saysPhrase(name, called) || saysPhrase(text, called)) return 'there';
  const region = code.slice(0, 2);
  if (territories.includes(region)) return 'region';
  if (territories.includes(country.code)) return 'country';
  return territories.some((one) => one.startsWith(region)) ? 'beside' : 'elsewhere';
}

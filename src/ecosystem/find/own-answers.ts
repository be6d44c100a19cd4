/** The coded answers that a list alone has: of each facet its codes by what they are called and by what people say. Pure. */
import { stemOf, stemsOf } from '#platform/facet/asked.ts';
import type { ListFacet, StaffList } from '#platform/list/list.ts';
import { locales, type Locale } from '#platform/words.ts';
import { answersSaid, asOne } from '#registry/search/sayings.ts';
import { isRequired, readSentence, textOf, type SentencePiece, type SentenceRead } from '#registry/search/sentence.ts';
import type { Meant } from '#registry/search/synonyms.ts';
import { plain } from '#territory/find.ts';
import { wordsOfSentence } from '#territory/sentence.ts';
import { words } from './words.ts';

/** By facet and code what people say beside its label; in any number or gender, with small words or without. */
export type OwnSayings = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** An answer of the list, or several of one of its questions that people call the same: `etapa=pilot`, and how it is shown. */
interface OwnAnswer {
  readonly answers: readonly string[];
  readonly label: (locale: Locale) => string;
  readonly asks: (locale: Locale) => string;
}

/** Of a sentence, what names an answer of the list; what else it may mean stands beside it. */
export interface OwnPiece {
  readonly kind: 'own';
  readonly typed: string;
  /** The same without its small words, as the phrases of the sentence have it. */
  readonly bare: string;
  readonly own: OwnAnswer;
  readonly means: readonly Meant[];
}

/** What is understood of a sentence where a list is asked. */
export type ListPiece = SentencePiece | OwnPiece;

/** An answer and the sayings of it that are looked for as one. */
interface Said {
  readonly own: OwnAnswer;
  readonly wholes: readonly string[];
  /** Whether one of them has no small words. */
  readonly isLoose: boolean;
}

export interface OwnAnswers {
  /** What is left of a saying without its small words may be of several. */
  readonly bySaying: ReadonlyMap<string, readonly Said[]>;
  readonly longest: number;
}

/** What is left of a saying where it is read, in any number or gender. */
const keyOf = (said: string): string => asOne(said).split(' ').map(stemOf).join(' ');

/** All that the facets of a list with sayings can be asked by; what answers to one question are called is any of them, and to several the first. */
export function ownAnswers<Row extends { readonly id: string }>(
  { facets }: Pick<StaffList<Row>, 'facets'>,
  sayings: OwnSayings,
): OwnAnswers {
  const said = facets.flatMap((facet) => Object.entries(sayings[facet.name] ?? {}).flatMap(saidOf(facet)));
  const bySaying = new Map(
    [...Map.groupBy(said, ({ whole }) => keyOf(textOf(readSentence(whole).pieces)))].map(([key, same]) => [
      key,
      [...Map.groupBy(same, ({ whole }) => plain(whole).split(' ').map(stemOf).join(' ')).values()].map(together),
    ]),
  );
  return { bySaying, longest: Math.max(0, ...[...bySaying.keys()].map((key) => key.split(' ').length)) };
}

/** Of sayings that are one, small words and all. */
function together(same: readonly { readonly own: OwnAnswer; readonly whole: string }[]): Said {
  const toOne = same.filter((one) => one.own.asks === same[0]!.own.asks);
  const wholes = toOne.map(({ whole }) => plain(whole));
  const isLoose = wholes.some((one) => textOf(readSentence(one).pieces).split(' ').length === one.split(' ').length);
  return { own: anyOfThem([...new Set(toOne.map(({ own }) => own))]), wholes, isLoose };
}

const anyOfThem = ([first, ...others]: readonly OwnAnswer[]): OwnAnswer =>
  others.length === 0
    ? first!
    : {
        answers: [first!, ...others].flatMap(({ answers }) => answers),
        label: (locale) =>
          [first!.label(locale), ...others.map(({ label }) => within(label(locale)))].join(words.in(locale).or),
        asks: first!.asks,
      };

const within = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

const saidOf =
  <Row>({ name, say, label }: ListFacet<Row>) =>
  ([code, others]: readonly [string, readonly string[]]) => {
    const own: OwnAnswer = { answers: [`${name}=${code}`], label: (locale) => say(code, locale), asks: label };
    return [...locales.map(own.label), ...others].map((whole) => ({ own, whole }));
  };

/** The pieces of a sentence, those that name an answer of the list as such, the longest first. */
export function withOwn(
  { pieces, text }: { readonly pieces: readonly SentencePiece[]; readonly text: string },
  answers: OwnAnswers,
): ListPiece[] {
  const found: ListPiece[] = [];
  const typed = wordsOfSentence(text);
  for (let at = 0; at < pieces.length;) {
    const own = ownAt(pieces, at, answers, typed);
    found.push(own?.piece ?? pieces[at]!);
    at += own?.many ?? 1;
  }
  return found;
}

/** A saying with small words must stand whole: «con subsidio», not «subsidio»; «ya cerró», not «cerro»; «no terminaron» asks for nothing that ended. */
function ownAt(
  pieces: readonly SentencePiece[],
  at: number,
  { bySaying, longest }: OwnAnswers,
  sentence: readonly string[],
) {
  for (let many = Math.min(longest, pieces.length - at); many > 0; many--) {
    const run = pieces.slice(at, at + many);
    if (run.some((piece) => piece.kind === 'place' || isRequired(piece)) || isOfPhrase(pieces, at, many)) continue;
    const bare = textOf(run);
    const said = answerIn(sentence, bySaying.get(keyOf(bare)) ?? []);
    if (!said || (!/(^| )no /i.test(said.whole ?? '') && isDenied(sentence, bare))) continue;
    const means = run.flatMap((piece) => (piece.kind === 'answer' ? piece.means : answersSaid(piece.typed)));
    return { many, piece: { kind: 'own', typed: said.whole ?? bare, bare, own: said.own, means } as const };
  }
  return undefined;
}

const isDenied = (sentence: readonly string[], words: string): boolean =>
  startOf(sentence.map(plain), ['no', ...plain(words).split(' ')]) >= 0;

/** Of answers that are called the same but for small words the one that stands whole, else one that is called so without any. */
function answerIn(
  sentence: readonly string[],
  answers: readonly Said[],
): { own: OwnAnswer; whole?: string } | undefined {
  const standing = answers.flatMap(({ own, wholes }) => {
    const whole = saidIn(sentence, wholes);
    return whole === undefined ? [] : [{ own, whole }];
  });
  const [longest] = standing.toSorted((a, b) => b.whole.length - a.whole.length);
  return longest ?? answers.find(({ isLoose }) => isLoose);
}

/** The first of some sayings that stands in a sentence, as it was typed there. */
function saidIn(sentence: readonly string[], wholes: readonly string[]): string | undefined {
  const said = sentence.map(plain);
  const runs = wholes
    .map((whole) => whole.split(' '))
    .map((words) => ({ many: words.length, at: startOf(said, words) }));
  const found = runs.find(({ at }) => at >= 0);
  return found && sentence.slice(found.at, found.at + found.many).join(' ');
}

const startOf = (said: readonly string[], words: readonly string[]): number =>
  said.findIndex((_, at) => words.every((word, place) => said[at + place] === word));

/** «Innovación abierta» is one thing: it does not ask for what is open. */
function isOfPhrase(pieces: readonly SentencePiece[], at: number, many: number): boolean {
  const own = pieces.slice(at, at + many).map(({ typed }) => typed);
  const [before, after] = [pieces[at - 1]?.typed, pieces[at + many]?.typed];
  const isSaid = (words: readonly string[]) => words.length > many && answersSaid(words.join(' ')).length > 0;
  return isSaid(before ? [before, ...own] : []) || isSaid(after ? [...own, after] : []);
}

/** The phrases of a sentence, in which what names an answer of the list stands with its small words: «subsidio» is not said by who asks «con subsidio». */
export function wholePhrases(
  { ofName, ofText }: SentenceRead['phrases']['whole'],
  pieces: readonly ListPiece[],
): SentenceRead['phrases']['whole'] {
  const own = pieces.filter((piece) => piece.kind === 'own');
  const whole = (phrase: string) =>
    own.reduce((said, { typed, bare }) => (said.includes(typed) ? said : said.replace(bare, typed)), phrase);
  return { ofName: ofName.map(whole), ofText: ofText.map(whole) };
}

/** Whether an answer is meant by words of what it is called. */
export const isOfOwnLabel = ({ typed, own }: OwnPiece): boolean =>
  locales.some((locale) => stemsOf(typed).isSubsetOf(stemsOf(own.label(locale))));

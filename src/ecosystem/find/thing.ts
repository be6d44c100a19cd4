/** What a search reads of the things of a list, in words; and which words all of them use. Pure. */
import { stemOf } from '#platform/facet/asked.ts';
import { saysNothingAlone } from '#platform/facet/small-words.ts';
import { spanishRoot } from '#platform/spelling/root.ts';
import { meantAmong } from '#platform/spelling/slip.ts';
import { asOne } from '#registry/search/sayings.ts';
import { plain } from '#territory/find.ts';
import { wordsOfSentence } from '#territory/sentence.ts';

export interface Findable {
  readonly name: string;
  /** What it says that it is. */
  readonly text: string;
  /** What else is said of it. */
  readonly rest: string;
  /** As `population=children`. */
  readonly answers: readonly string[];
  readonly territories: readonly string[];
}

/** A text as it is searched: its words in order, the stems of those that say something, and these as one of many; a space at both ends of each. */
interface Cut {
  readonly shown: readonly string[];
  readonly line: string;
  readonly stems: string;
  readonly ones: string;
  /** What the forms of its words share, once it was asked for. */
  roots?: string;
}

/** What a text is cut into hangs on the text alone: it is remembered. */
const cuts = new Map<string, Cut>();
const mostCuts = 50_000;

function cutOf(text: string): Cut {
  const known = cuts.get(text);
  if (known) return known;
  if (cuts.size >= mostCuts) cuts.clear();
  const shown = wordsOfSentence(text);
  const cut = { shown, line: lineOf(shown.map(plain)), stems: lineOf(stemsIn(text)), ones: lineOf([asOne(text)]) };
  cuts.set(text, cut);
  return cut;
}

const lineOf = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** The stems of the words of a text that say something, in their order. */
export const stemsIn = (text: string): string[] =>
  wordsOfSentence(text)
    .map(plain)
    .filter((word) => !saysNothingAlone(word))
    .map(stemOf);

export const isJust = (text: string, phrase: string): boolean => cutOf(text).line === cutOf(phrase).line;

/** Whether it says a phrase word for word. */
export const saysPhrase = (text: string, phrase: string): boolean => cutOf(text).line.includes(cutOf(phrase).line);

/** Whether it has words with each of these stems. */
export const saysStems = (text: string, stems: readonly string[]): boolean =>
  stems.every((stem) => cutOf(text).stems.includes(lineOf([stem])));

/** Whether it says this, for one or for many, with small words or without. */
export const saysAsOne = (text: string, saying: string): boolean => cutOf(text).ones.includes(cutOf(saying).ones);

/** Whether a word of it begins so. */
export const saysBeginning = (text: string, beginning: string): boolean => cutOf(text).line.includes(` ${beginning}`);

/** Whether it has a form of the word with this root. */
export function saysRoot(text: string, root: string): boolean {
  const cut = cutOf(text);
  cut.roots ??= lineOf(cut.shown.flatMap((word) => spanishRoot(word) ?? []));
  return cut.roots.includes(lineOf([root]));
}

/** The words that the things of a list use, each with how it is written. */
export type Lexicon = ReadonlyMap<string, string>;

export const lexiconOf = (things: readonly Pick<Findable, 'name' | 'text' | 'rest'>[]): Lexicon =>
  new Map(
    things
      .flatMap(({ name, text, rest }) => [name, text, rest])
      .flatMap((said) => cutOf(said).shown)
      .map((shown) => [plain(shown), shown]),
  );

/** Whether a word is used in some number, gender or form, or begins one that is. */
export function isUsed(lexicon: Lexicon, word: string): boolean {
  if (lexicon.has(word)) return true;
  const stem = stemOf(word);
  const root = spanishRoot(word);
  return [...lexicon.keys()].some(
    (one) =>
      stemOf(one) === stem ||
      (isBeginning(word) && one.startsWith(word)) ||
      (root !== null && one.startsWith(root) && spanishRoot(one) === root),
  );
}

/** Whether a word is long enough to be looked for as the beginning of another. */
export const isBeginning = (word: string): boolean => word.length > 2;

/** The one word in use that another is surely a slip of. */
export function slipIn(lexicon: Lexicon, word: string): string | undefined {
  const meant = meantAmong(word, [...lexicon.keys()], stemOf);
  return meant && lexicon.get(meant);
}

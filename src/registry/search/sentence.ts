/** What a sentence typed into the search asks for: places, people served, and words besides. Pure. */
import { plain } from '#territory/find.ts';
import { placesInSentence, wordsOfSentence } from '#territory/sentence.ts';
import { locales } from '#platform/words.ts';
import { codedAnswers } from '../organization/coded.ts';
import { words } from '../organization/words.ts';
import { synonyms, type Meant } from './synonyms.ts';

export type SentencePiece =
  | { readonly kind: 'word'; readonly typed: string }
  /** Most words mean one answer; «organismo internacional» is a sector and a legal form. */
  | { readonly kind: 'answer'; readonly typed: string; readonly means: readonly [Meant, ...Meant[]] }
  | { readonly kind: 'place'; readonly typed: string; readonly code: string; readonly name: string };

/** What a person may type to mean an answer: its label in both languages, but for one that says nothing alone, and synonyms. */
export function sayingsOf({ facet, code }: Meant): readonly string[] {
  const told = locales.map((locale) => labelOf(facet, code, words.in(locale)));
  const own: Readonly<Record<string, readonly string[]>> = synonyms[facet];
  return [...told.filter((label) => label !== undefined), ...(own[code] ?? [])];
}

function labelOf(facet: Meant['facet'], code: string, t: ReturnType<typeof words.in>): string | undefined {
  if (facet === 'linking' || facet === 'alliances' || code === 'other') return undefined;
  if (facet === 'kind' && code === 'direct') return t.intervenes;
  return (t[facet] as Readonly<Record<string, string>>)[code];
}

/** Every answer that can be typed. */
export const sayable: readonly Meant[] = (Object.keys(synonyms) as Meant['facet'][]).flatMap((facet) =>
  codedAnswers[facet].codes.map((code) => ({ facet, code })),
);

const phrases = Map.groupBy(
  sayable.flatMap((meant) => [...new Set(sayingsOf(meant).map(plain))].map((said) => ({ said, meant }))),
  ({ said }) => said,
);
const longestPhrase = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(' ').length));

/** Whom a piece says that they serve. */
export const isPopulation = (piece: SentencePiece): boolean =>
  piece.kind === 'answer' && piece.means[0].facet === 'population';

/** Words that ask, and say nothing of what is asked for. */
const asking = new Set(
  (
    'quien quienes hay donde cual cuales que otra otras otro otros persona personas gente trabaja trabajan trabajo ' +
    'trabajen apoya apoyan ayuda ayudan atiende atienden organizacion organizaciones fundaciones who works work with'
  ).split(' '),
);
const small = new Set('con de en la las los el del y a al por para un una'.split(' '));

/** The pieces of a sentence in their order. */
export function readSentence(text: string): SentencePiece[] {
  const typedWords = wordsOfSentence(text);
  const said = typedWords.map(plain);
  const places = new Map(placesInSentence(typedWords).map((place) => [place.from, place]));
  const pieces: SentencePiece[] = [];
  for (let at = 0; at < typedWords.length;) {
    const place = places.get(at);
    const served = servedAt(said, at);
    const to = Math.max(place?.to ?? 0, served?.to ?? 0) || at + 1;
    const typed = typedWords.slice(at, to).join(' ');
    if (place && place.to === to) {
      const name = typedWords.slice(at + place.lead, to).join(' ');
      pieces.push({ kind: 'place', typed, code: place.code, name });
    } else if (served) pieces.push({ kind: 'answer', typed, means: served.means });
    else pieces.push({ kind: 'word', typed });
    at = to;
  }
  return understood(pieces);
}

/** A question's own words are dropped where something else says what it is about. */
function understood(pieces: readonly SentencePiece[]): SentencePiece[] {
  const isQuestion = pieces.some(({ typed }) => /^(quien|quienes|who)$/.test(plain(typed)));
  const meant = pieces.filter(({ kind, typed }) => kind !== 'word' || !small.has(plain(typed)));
  const about = meant.filter(({ kind, typed }) => kind !== 'word' || !asking.has(plain(typed)));
  const left = (isQuestion || about.some(({ kind }) => kind !== 'word')) && about.length > 0 ? about : meant;
  return left.some(({ kind }) => kind === 'word') ? left.flatMap(asName) : left;
}

/** Beside words that mean nothing coded, «Fundación» or «Cooperativa» is part of a name; whom they serve is not. */
function asName(piece: SentencePiece): SentencePiece[] {
  if (piece.kind !== 'answer' || isPopulation(piece)) return [piece];
  return wordsOfSentence(piece.typed)
    .filter((word) => !small.has(plain(word)))
    .map((typed) => ({ kind: 'word', typed }));
}

function servedAt(
  said: readonly string[],
  at: number,
): { to: number; means: readonly [Meant, ...Meant[]] } | undefined {
  for (let to = Math.min(said.length, at + longestPhrase); to > at; to--) {
    const [first, ...others] = phrases.get(said.slice(at, to).join(' ')) ?? [];
    if (first) return { to, means: [first.meant, ...others.map(({ meant }) => meant)] };
  }
  return undefined;
}

/** Whether a word belongs to the dictionary of the domain: it is never taken for another. */
export function isOfTheDomain(word: string): boolean {
  return dictionary.has(plain(word));
}
const dictionary = new Set(
  [...phrases.keys()].flatMap((phrase) => phrase.split(' ')).filter((word) => word.length > 3),
);

/** The sentence without one of its pieces. */
export function sentenceWithout(pieces: readonly SentencePiece[], index: number): string {
  return pieces.flatMap(({ typed }, at) => (at === index ? [] : [typed])).join(' ');
}

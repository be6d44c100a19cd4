/** What a sentence typed into the search asks for: places, people served, and words besides. Pure. */
import { plain } from '#territory/find.ts';
import { placesInSentence, wordsOfSentence } from '#territory/sentence.ts';
import { populations, type Population } from '../organization/codes.ts';
import { locales } from '#platform/words.ts';
import { populationSynonyms } from '../organization/synonyms.ts';
import { words } from '../organization/words.ts';

export type SentencePiece =
  | { readonly kind: 'word'; readonly typed: string }
  | { readonly kind: 'population'; readonly typed: string; readonly code: Population }
  | { readonly kind: 'place'; readonly typed: string; readonly code: string; readonly name: string };

const phrases = new Map<string, Population>(
  populations.flatMap((code) =>
    [...populationSynonyms[code], ...locales.map((locale) => words.in(locale).population[code])].map(
      (said) => [plain(said), code] as const,
    ),
  ),
);
const longestPhrase = 6;

/** Words that ask, and say nothing of what is asked for. */
const asking = new Set(
  'quien quienes trabaja trabajan trabajo trabajen hay donde cual cuales que apoya apoyan ayuda ayudan atiende atienden organizacion organizaciones fundaciones who works work with'.split(
    ' ',
  ),
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
    } else if (served) pieces.push({ kind: 'population', typed, code: served.code });
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
  return (isQuestion || about.some(({ kind }) => kind !== 'word')) && about.length > 0 ? about : meant;
}

function servedAt(said: readonly string[], at: number): { to: number; code: Population } | undefined {
  for (let to = Math.min(said.length, at + longestPhrase); to > at; to--) {
    const code = phrases.get(said.slice(at, to).join(' '));
    if (code) return { to, code };
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

/** What people say for the coded answers: labels and synonyms, each in one writing; and the dictionary of the domain that they make. Pure. */
import { stemOf } from '#platform/facet/asked.ts';
import { saysNothingAlone } from '#platform/facet/small-words.ts';
import { meantAmong } from '#platform/spelling/slip.ts';
import { locales } from '#platform/words.ts';
import { plain } from '#territory/find.ts';
import { codedAnswers } from '../organization/coded.ts';
import { words } from '../organization/words.ts';
import { asking, onlyAsks } from './asking.ts';
import { isFiller } from './filler.ts';
import { grown, isOfKindred } from './kindred.ts';
import { singularOf } from './singular.ts';
import { synonyms, type Meant } from './synonyms.ts';

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

const small = new Set(
  (
    'con de en la las los el del y e o u a al por para un una unos unas lo le les se me nos te yo su sus mi mis tu tus ' +
    'nuestro nuestra nuestros nuestras ya aun tambien muy my our your in of the for and to at on from is are'
  ).split(' '),
);

/** A word or phrase in one writing, for one or for many, with its small words or without: «guaguas» and «guagua», «situación calle». */
export const asOne = (text: string): string => plain(text).split(' ').filter(isTelling).map(singularOf).join(' ');
/** The stems of what in a saying is no small word. */
export const stemsOfSaying = (said: string): string[] => plain(said).split(' ').filter(isTelling).map(stemOf);
/** Whether a word is no small one. */
export const isTelling = (word: string): boolean => !small.has(word);

const phrases = Map.groupBy(
  sayable.flatMap((meant) => [...new Set(sayingsOf(meant).map(asOne))].map((said) => ({ said, meant }))),
  ({ said }) => said,
);
const longestPhrase = Math.max(...sayable.flatMap(sayingsOf).map((said) => said.split(' ').length));

/** The answers that a text is by itself. */
export const answersSaid = (text: string): readonly Meant[] =>
  (phrases.get(asOne(text)) ?? []).map(({ meant }) => meant);

/** Whether a text is what an answer is called, in either language, with the words that only ask or without: «cuidadoras» is «Personas cuidadoras». */
export const isLabelOf = ({ facet, code }: Meant, text: string): boolean =>
  locales.some((locale) => {
    const label = labelOf(facet, code, words.in(locale));
    return label !== undefined && (asOne(label) === asOne(text) || tellingOf(label) === asOne(text));
  });

const tellingOf = (label: string): string =>
  asOne(label)
    .split(' ')
    .filter((word) => !onlyAsks(word))
    .join(' ');

/** The answers that the longest run of words from here on means, and where it ends. */
export function answersAt(
  said: readonly string[],
  at: number,
): { to: number; means: readonly [Meant, ...Meant[]] } | undefined {
  if (!isTelling(said[at]!)) return undefined;
  for (let to = Math.min(said.length, at + longestPhrase); to > at; to--) {
    if (!isTelling(said[to - 1]!)) continue;
    const key = asOne(said.slice(at, to).join(' '));
    const [first, ...others] =
      phrases.get(key) ?? (to === at + 1 && !isOfKindred(key) ? phrases.get(asOne(grown(key))) : undefined) ?? [];
    if (first) return { to, means: [first.meant, ...others.map(({ meant }) => meant)] };
  }
  return undefined;
}

/** Whether a word belongs to the dictionary of the domain, or says little: it is never taken for another. */
export function isOfTheDomain(word: string): boolean {
  return (
    known.has(asOne(word)) ||
    known.has(asOne(grown(plain(word)))) ||
    isFiller(word) ||
    isOfKindred(word) ||
    saysNothingAlone(plain(word))
  );
}
const dictionary = new Map(
  [...asking, ...sayable.flatMap(sayingsOf).flatMap((said) => said.split(' '))]
    .map((word) => [plain(word), word] as const)
    .filter(([word]) => word.length > 3),
);

const known = new Set([...dictionary.keys(), ...asking].map(asOne));

/** The one word of the dictionary that another is a slip of. */
export function wordMeant(word: string): string | undefined {
  if (isOfTheDomain(word)) return undefined;
  const meant = meantAmong(word, [...dictionary.keys()], stemOf);
  return meant && dictionary.get(meant);
}

/** An organisation's name with its writing set aside: case, accents, abbreviations, legal words, other names inside it. */
import { editDistance } from '#platform/spelling/edit-distance.ts';
import { ABBREVIATIONS, COMMON_WORDS, FILLERS, LEGAL_WORDS, PURPOSES } from './word-lists.ts';

/** What a word does in a name: a filler (`de`, `y`), its legal form, its purpose (`educacional`), a number, or any other. */
export type WordRole = 'filler' | 'legal' | 'purpose' | 'number' | 'word';

export interface NameWord {
  readonly text: string;
  readonly role: WordRole;
}

/** One way in which a name can be said. */
export interface Saying {
  readonly words: readonly NameWord[];
  /** The words that tell it apart, run together: `FUNDACION EDUCA TE` and `Fundación Educate` give the same. */
  readonly joined: string;
  /** All its words, in order. */
  readonly spelled: string;
  /** What its acronym could be: with and without its legal form and fillers. */
  readonly initials: readonly string[];
}

/** Every way in which the name can be said: whole, and by the other name after a dash, in brackets or after `o`. */
export function sayings(name: string): readonly Saying[] {
  const whole = say(name);
  const others = otherNames(name)
    .map(say)
    .filter(({ words, joined }) => joined !== whole.joined && words.some(({ role }) => role === 'word'));
  return [whole, ...others];
}

/** Lower case ASCII words; dotted or spaced-out letters (`O.N.G.`, `S O S`) become one word. */
export function plainWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/&/g, ' y ')
    .replace(/['’`´]/g, '')
    .replace(/\b(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu, (dotted) => ` ${dotted.replaceAll('.', '')} `)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const joined = plain.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}){2,}(?![\p{L}\p{N}])/gu, (spaced) =>
    spaced.replaceAll(' ', ''),
  );
  return joined === '' ? [] : joined.split(' ');
}

function say(name: string): Saying {
  const words = joinPhrases(firstAbbreviation(plainWords(name)).flatMap(expand)).map(withRole);
  const from = words.findIndex(({ role }) => role === 'word' || role === 'number');
  const kept = from < 0 ? words : words.slice(from).filter(({ role }) => role !== 'legal' && role !== 'purpose');
  const run = (some: readonly NameWord[], between: string): string => some.map(({ text }) => text).join(between);
  return { words, joined: run(kept, ''), spelled: run(words, ' '), initials: initialsOf(words) };
}

/** The abbreviated form that a name begins with is often mistyped: `Fumd. Raimapu`. */
function firstAbbreviation([first = '', ...rest]: readonly string[]): string[] {
  if (rest.length === 0 || first.length < 3 || first.length > 6 || COMMON_WORDS.has(first))
    return [first, ...rest].filter(Boolean);
  const meant = ['fund', 'fundac', 'corp', 'asoc'].find((form) => editDistance(first, form, 1) <= 1);
  return [meant ?? first, ...rest];
}

function expand(word: string): string[] {
  const abbreviated = ABBREVIATIONS.get(word);
  if (abbreviated !== undefined) return abbreviated.split(' ');
  if (word.length > 9 && editDistance(word, 'gubernamental', 2) <= 2) return ['gubernamental'];
  const legal = legalWord(word);
  if (legal !== null) return [legal];
  const glued = /^(fundacion|corporacion|asociacion|ong)(\p{L}{4,})$/u.exec(word);
  return glued?.[1] && glued[2] && !COMMON_WORDS.has(word) ? [glued[1], glued[2]] : [word.replace(/^0+(?=\d)/, '')];
}

/** The legal word that a long enough misspelling stands for. */
function legalWord(word: string): string | null {
  if (LEGAL_WORDS.has(word)) return word;
  if (word.length < 6 || COMMON_WORDS.has(word)) return null;
  for (const legal of LEGAL_WORDS) {
    const near =
      legal.length >= 8 && editDistance(word, legal, 2) <= (legal.length >= 10 ? 2 : 1 + Number(word[0] === legal[0]));
    const cut = word.length >= 5 && word.length >= legal.length - 5 && legal.startsWith(word);
    if (near || cut) return legal;
  }
  return null;
}

const PHRASES: readonly (readonly [string, string])[] = [
  ['organizacion no gubernamental', 'ong'],
  ['organismo no gubernamental', 'ong'],
  ['junta vecinos', 'juntavecinos'],
  ['junta de vecinos', 'juntavecinos'],
  ['sociedad anonima', 'sa'],
  ['sociedad por acciones', 'spa'],
  ['responsabilidad limitada', 'limitada'],
];

function joinPhrases(words: readonly string[]): string[] {
  let text = ` ${words.join(' ')} `;
  for (const [phrase, word] of PHRASES) text = text.replaceAll(` ${phrase} `, ` ${word} `);
  return text.trim().split(' ').filter(Boolean);
}

function withRole(text: string): NameWord {
  return { text, role: roleOf(text) };
}

function roleOf(text: string): WordRole {
  if (LEGAL_WORDS.has(text)) return 'legal';
  if (PURPOSES.has(text)) return 'purpose';
  if (isFiller(text)) return 'filler';
  return /^(?:\d+|[ivx]{2,})$/.test(text) ? 'number' : 'word';
}

const isFiller = (text: string): boolean => FILLERS.has(text) || /^\p{L}$/u.test(text);

function initialsOf(words: readonly NameWord[]): string[] {
  const take = (kept: readonly NameWord[]): string => kept.map(({ text }) => text[0] ?? '').join('');
  const choices = [
    words,
    words.filter(({ role }) => role !== 'filler'),
    words.filter(({ role }) => role !== 'legal'),
    words.filter(({ role }) => role !== 'filler' && role !== 'legal'),
  ];
  return [...new Set(choices.map(take))].filter((initials) => initials.length >= 3);
}

/** `Corporación del Cáncer - CONAC`, `Hogar de Cristo (HC)`, `… o CORPALIV`: the parts that are names by themselves. */
function otherNames(name: string): string[] {
  const bracketed = /^(.*?)\(([^()]+)\)(.*)$/.exec(name);
  if (bracketed) return [`${bracketed[1] ?? ''} ${bracketed[3] ?? ''}`, bracketed[2] ?? ''];
  const parts = name.split(/\s+[-–—/]\s*|\s*[–—]\s+|\s+[ou]\s+(?=\S+$)/iu);
  return parts.length === 2 ? parts : [];
}

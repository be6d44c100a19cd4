/** An organisation's name with its writing set aside: case, accents, abbreviations, legal words, other names inside it. */
import { ABBREVIATIONS, COMMON_WORDS, FILLERS, LEGAL_WORDS, PURPOSES } from './naming-words.ts';

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
  const joined = plain.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}){2,}(?![\p{L}\p{N}])/gu, (spaced) => spaced.replaceAll(' ', ''));
  return joined === '' ? [] : joined.split(' ');
}

function say(name: string): Saying {
  const words = joinPhrases(plainWords(name).flatMap(expand)).map(withRole);
  const telling = words.filter(({ role }) => role === 'word' || role === 'number');
  const kept = telling.length > 0 ? telling : words;
  const run = (some: readonly NameWord[], between: string): string => some.map(({ text }) => text).join(between);
  return { words, joined: run(kept, ''), spelled: run(words, ' '), initials: initialsOf(words) };
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
    const near = legal.length >= 8 && editDistance(word, legal, 2) <= (legal.length >= 10 ? 2 : 1 + Number(word[0] === legal[0]));
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

/** Edits between two words (a letter more, less, other, or two swapped), or anything above `limit` when there are more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) edits = Math.min(edits, at(before, j - 2) + 1);
      row.push(edits);
      if (edits < least) least = edits;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

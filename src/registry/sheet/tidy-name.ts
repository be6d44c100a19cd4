/** Names that a register keeps in capitals, written as a person would. */
import { plain } from '#territory/find.ts';
import { comunas } from '#territory/territory.ts';
import { LEGAL_WORDS } from '../likeness/word-lists.ts';

const lower = new Set('a al con de del e el en la las lo los o para por que se sin su sus u un una y'.split(' '));
const acronyms = new Set(
  'ONG OTEC APR UC PUC TEA LGBT LGBTI LGBTIQ EIRL SPA SA CFT IP ONU UNICEF CEPAL FAO INACAP DUOC SOFOFA CMPC AES'.split(
    ' ',
  ),
);

/** Whether a name is all capitals, as registers keep them. A single short word may be an acronym. */
export function isShouted(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, '');
  return letters.length > 6 && name === name.toUpperCase() && /\s/.test(name.trim());
}

/**
 * «FUNDACION EDUCACIONAL LOS ÁLAMOS DE MAIPU» → «Fundación Educacional Los Álamos de Maipu». Restores the accent of words in
 * -ción and -sión, which always have it; leaves acronyms (no vowels, dots, digits, or known ones) and the rest of the spelling.
 */
export function tidyName(name: string): string {
  if (!isShouted(name)) return name;
  const words = name.trim().split(/\s+/);
  return words.map((word, at) => tidyWord(word, beginsName(words, at))).join(' ');
}

/** `de Las Condes`, but `de las Familias`. */
const articlePlaces = new Set(
  comunas.map(({ name }) => plain(name)).filter((name) => /^(el|la|lo|las|los) /.test(name)),
);

function beginsName(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  if (at === 0 || /[-–—:(/]$/.test(before)) return true;
  if (!/^(?:el|la|lo|las|los|un|una)$/i.test(words[at] ?? '')) return false;
  return LEGAL_WORDS.has(plain(before)) || articlePlaces.has(plain(words.slice(at, at + 2).join(' ')));
}

function tidyWord(word: string, first: boolean): string {
  const letters = word.normalize('NFD').replace(/[^A-Z0-9]/g, '');
  if (acronyms.has(letters) || /\d/.test(word) || /\p{L}\.\p{L}/u.test(word)) return word;
  if (letters.length > 1 && !/[AEIOUY]/.test(letters)) return word;
  if (/^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XX|XXI|XXII|XXIII)$/.test(letters)) return word;
  const small = word.toLowerCase().replace(/(?<=[cs])ion(?=\P{L}*$)/u, 'ión');
  if (!first && lower.has(small)) return small;
  return small.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The same name but for case and accents: the one that is kept is better written than one in capitals. */
export const saysTheSame = (a: string, b: string): boolean => plain(a) === plain(b);

/** Writes a list of organisations again as a second person would: seeded, so that a measurement can be repeated. */
import type { Random } from '#platform/random.ts';
import { checkDigit, formatRut } from '#registry/organization/rut.ts';

export interface Row {
  readonly name: string;
  readonly rut: string;
  readonly region: string;
}

/** How often each thing happens to a row that is written again, from 0 to 1. */
export interface Habits {
  readonly restyled: number;
  readonly typo: number;
  readonly secondTypo: number;
  readonly abbreviated: number;
  readonly formMoved: number;
  readonly formDropped: number;
  readonly wordDropped: number;
  readonly wordsSwapped: number;
  readonly truncated: number;
  readonly acronym: number;
  readonly rutMissing: number;
  readonly rutWrong: number;
  readonly regionKnown: number;
}

export const USUAL: Habits = {
  restyled: 0.8, typo: 0.35, secondTypo: 0.1, abbreviated: 0.25, formMoved: 0.08, formDropped: 0.12, wordDropped: 0.08,
  wordsSwapped: 0.06, truncated: 0.03, acronym: 0.01, rutMissing: 0.35, rutWrong: 0.1, regionKnown: 0.3,
}; // prettier-ignore

export const CARELESS: Habits = {
  restyled: 0.9, typo: 0.6, secondTypo: 0.25, abbreviated: 0.4, formMoved: 0.15, formDropped: 0.2, wordDropped: 0.15,
  wordsSwapped: 0.12, truncated: 0.06, acronym: 0.02, rutMissing: 0.5, rutWrong: 0.15, regionKnown: 0.5,
}; // prettier-ignore

/** No RUT at all: names alone must do. */
export const NAMES_ONLY: Habits = { ...USUAL, rutMissing: 1, rutWrong: 0, regionKnown: 0 };

/** The same organisation written again. */
export function writeAgain(row: Row, habits: Habits, random: Random): Row {
  const does = (often: number): boolean => random() < often;
  let name = row.name;
  if (does(habits.formDropped)) name = dropForm(name);
  else if (does(habits.formMoved)) name = moveForm(name, random);
  if (does(habits.wordDropped)) name = dropWord(name, random);
  if (does(habits.wordsSwapped)) name = swapWords(name, random);
  if (does(habits.abbreviated)) name = abbreviate(name, random);
  if (does(habits.acronym)) name = acronym(name);
  if (does(habits.truncated)) name = name.slice(0, 22 + Math.floor(random() * 15));
  if (does(habits.typo)) name = misspell(name, random);
  if (does(habits.secondTypo)) name = misspell(name, random);
  if (does(habits.restyled)) name = restyle(name, random);
  return { name, rut: rewriteRut(row.rut, habits, random), region: does(habits.regionKnown) ? row.region : '' };
}

const FORM = /^(fundaci[oó]n|corporaci[oó]n|asociaci[oó]n|ong)\s+(?:de\s+(?=(?:beneficencia|desarrollo)\b))?/iu;

function dropForm(name: string): string {
  const rest = name.replace(FORM, '');
  return rest.length >= 4 ? rest : name;
}

function moveForm(name: string, random: Random): string {
  const form = FORM.exec(name)?.[1];
  if (!form) return name;
  const rest = name.slice(form.length).trim();
  return pick([`${rest}, ${form}`, `${rest} ${form}`, `${rest} (${form})`], random);
}

function dropWord(name: string, random: Random): string {
  const words = name.split(/\s+/);
  if (words.length < 4) return name;
  words.splice(1 + Math.floor(random() * (words.length - 1)), 1);
  return words.join(' ');
}

function swapWords(name: string, random: Random): string {
  const words = name.split(/\s+/);
  if (words.length < 3) return name;
  const at = Math.floor(random() * (words.length - 1));
  [words[at], words[at + 1]] = [words[at + 1] ?? '', words[at] ?? ''];
  return words.join(' ');
}

const SHORT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/fundaci[oó]n/iu, ['Fund.', 'Fund', 'Fdn.', 'Fundac.']],
  [/corporaci[oó]n/iu, ['Corp.', 'Corp', 'Corporac.']],
  [/asociaci[oó]n/iu, ['Asoc.', 'Asoc']],
  [/organizaci[oó]n no gubernamental/iu, ['ONG', 'O.N.G.']],
  [/\bong\b/iu, ['O.N.G.', 'Organización No Gubernamental']],
  [/educacional/iu, ['Educ.', 'Educac.']],
  [/beneficencia/iu, ['Benef.', 'Beneficiencia']],
  [/desarrollo/iu, ['Des.', 'Desarr.']],
  [/nacional/iu, ['Nac.']],
  [/municipal\b/iu, ['Mun.', 'Munic.']],
  [/\bsanta\b/iu, ['Sta.']],
  [/internacional/iu, ['Int.', 'Internac.']],
  [/\by\b/iu, ['&', 'e']],
];

function abbreviate(name: string, random: Random): string {
  return SHORT.reduce(
    (text, [long, shorts]) => (random() < 0.7 ? text.replace(long, pick(shorts, random)) : text),
    name,
  );
}

function acronym(name: string): string {
  const words = name.split(/\s+/).filter((word) => word.length > 3);
  return words.length >= 4 ? words.map((word) => word[0]).join('') : name;
}

/** The letters beside each on the keyboard, and those that sound alike. */
const SLIPS: Readonly<Record<string, string>> = {
  a: 'sqz', b: 'vnv', c: 'sxvz', d: 'sfe', e: 'rwi', f: 'dg', g: 'fhj', h: 'gj', i: 'uoye', j: 'gkh', k: 'jlc', l: 'kñ',
  m: 'n', n: 'mb', o: 'ipu', p: 'o', q: 'wa', r: 'et', s: 'cza', t: 'ry', u: 'yi', v: 'bcb', w: 'qe', x: 'zcs', y: 'ui', z: 'sxc',
}; // prettier-ignore

function misspell(name: string, random: Random): string {
  const letters = [...name];
  const places = letters.flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  const at = pick(places, random);
  const letter = letters[at] ?? '';
  const slip = pick([...(SLIPS[letter.toLowerCase()] ?? 'aeo')], random);
  const written = letter === letter.toUpperCase() ? slip.toUpperCase() : slip;
  const kind = Math.floor(random() * 5);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letter);
  else if (kind === 2) letters.splice(at, 0, written);
  else if (kind === 3) letters[at] = written;
  else [letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letter];
  return letters.join('');
}

function restyle(name: string, random: Random): string {
  const title = (text: string): string =>
    text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
  const styles = [title, bare, (text: string) => text.toUpperCase(), (text: string) => text.toLowerCase(), (text: string) => title(bare(text)),
    (text: string) => text.replace(/ /g, () => (random() < 0.3 ? '  ' : ' ')), (text: string) => ` ${text}.`, (text: string) => `"${text}"`]; // prettier-ignore
  return pick(styles, random)(name);
}

function rewriteRut(rut: string, habits: Habits, random: Random): string {
  if (!rut || random() < habits.rutMissing) return '';
  if (random() < habits.rutWrong) return wrongRut(rut, random);
  return pick([rut, formatRut(rut), rut.replace('-', ''), rut.toLowerCase(), ` ${rut}`], random);
}

/** A digit changed, two swapped, another check digit, or some other body's number: half of them still pass the check. */
function wrongRut(rut: string, random: Random): string {
  const digits = [...(rut.split('-')[0] ?? '')];
  const at = Math.floor(random() * (digits.length - 1));
  const kind = Math.floor(random() * 4);
  if (kind === 0) digits[at] = String(Math.floor(random() * 10));
  else if (kind === 1) [digits[at], digits[at + 1]] = [digits[at + 1] ?? '', digits[at] ?? ''];
  else if (kind === 2) return `${digits.join('')}-${pick([...'0123456789K'], random)}`;
  else digits.splice(1, 7, ...String(Math.floor(random() * 1e7)).padStart(7, '0'));
  const number = Number(digits.join(''));
  return random() < 0.5 ? `${String(number)}-${checkDigit(number)}` : `${digits.join('')}-${rut.slice(-1)}`;
}

export function pick<T>(choices: readonly T[], random: Random): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

export function shuffle<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** The places named in a sentence: «agua comuna de Tomé», «VIII región», «niños Biobío». Pure. */
import { stemOf } from '#platform/facet/asked.ts';
import { isSlipOf, soundsLike } from '#platform/spelling/slip.ts';
import { initialsSpelledOut, spelledOut } from './abbreviation.ts';
import { isPlaceThere } from './everyday.ts';
import { codeOfOrdinal, findComuna, namesOfComuna, namesOfRegion, plain } from './find.ts';
import { comunas, provinces, regions } from './territory.ts';

/** Words of a sentence from one to before another, and the code of the place that they name. */
export interface PlaceMention {
  readonly from: number;
  readonly to: number;
  readonly code: string;
  /** How many words before the name only say what kind of place it is. */
  readonly lead: number;
  /** And how many after it, as in English: «Maule Region». */
  readonly tail?: number;
  /** The name that was surely meant, where another was typed. */
  readonly meant?: string;
}

const kindOf: Readonly<Record<string, Kind>> = {
  region: 'region',
  regiones: 'region',
  comuna: 'comuna',
  comunas: 'comuna',
  provincia: 'province',
  provincias: 'province',
  ciudad: 'any',
  cdad: 'any',
  municipio: 'comuna',
  province: 'province',
  commune: 'comuna',
};
const links = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'en', 'of', 'the', 'in']);
const longestName = 7;

/** With one space less or more a name this long is still it: «bio bio», «puentealto». */
const shortestJoined = 6;

/** Provinces whose name says something else by itself: only «provincia de» makes it one. */
const onlyLed = new Set(['Cordillera', 'Chacabuco']);

const called = new Map<string, Set<string>>();
const call = (key: string, code: string) => called.set(key, (called.get(key) ?? new Set()).add(code));
const names: { readonly name: string; readonly said: readonly string[]; readonly code: string }[] = [];
for (const { code, names: own } of [
  ...regions.map((one) => ({ code: one.code, names: namesOfRegion(one).filter((name) => name !== 'Arica') })),
  ...comunas.map((one) => ({ code: one.code, names: namesOfComuna(one) })),
  ...provinces.map(({ code, name }) => ({ code, names: [name] })),
])
  for (const name of own) {
    const said = plain(name).split(' ');
    names.push({ name, said, code });
    for (const key of [said.join(' '), said.join('')]) call(key, code);
  }
/** «San Pedro Atacama», «Viña Mar»: without its small words a name is still it, where it is of no other. */
for (const { said, code } of names) {
  const telling = said.filter((word) => !links.has(word) && word !== 'y').join(' ');
  if (telling.includes(' ') && !called.has(telling)) call(telling, code);
}
const ledOnly = new Set(provinces.filter(({ name }) => onlyLed.has(name)).map(({ code }) => code));
const numerals = new Map(
  regions.flatMap(({ code, numeral }) => [
    [plain(numeral), code],
    [String(Number(code)), code],
  ]),
);

/** «Quinta región»: people say them by their old numbers. */
const ordinals = [
  ...['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta', 'septima', 'octava', 'novena', 'decima'],
  ...['undecima', 'duodecima', 'decimotercera', 'decimocuarta', 'decimoquinta', 'decimosexta'],
];
for (const [at, ordinal] of [...ordinals, 'onceava', 'doceava'].entries())
  numerals.set(ordinal, String(at < ordinals.length ? at + 1 : at - 5).padStart(2, '0'));

/** The words of a sentence without case, accents or signs; an acronym with points is one. */
export function wordsOfSentence(text: string): string[] {
  const joined = text.replace(/(?<!\p{L})(\p{L})\.(?:(?=\p{L}(?!\p{L}))|\s(?=\p{L}\.))/gu, '$1');
  return joined.split(/[^\p{L}\p{M}\p{N}'’`´]+/u).filter((word) => plain(word) !== '');
}

/**
 * The places that a sentence names, the longest name at each word; «región de» before one says which is meant. Of words that are
 * told to mean nothing as they stand, one may be a slip.
 */
export function placesInSentence(words: readonly string[], unknown?: ReadonlySet<string>): PlaceMention[] {
  const sentence = { typed: words, said: words.map(plain), unknown };
  const found: PlaceMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const place = numbered(sentence, at) ?? led(sentence, at) ?? trailed(sentence, at) ?? named(sentence, at, 'any');
    if (!place) continue;
    found.push(place);
    at = place.to - 1;
  }
  return found;
}

/** Whether a word is a place by itself, however it is spelled. */
export const namesPlace = (word: string): boolean =>
  placesInSentence([word]).length > 0 || findComuna(word) !== undefined;

interface Sentence {
  /** As it was typed. */
  readonly typed: readonly string[];
  readonly said: readonly string[];
  readonly unknown: ReadonlySet<string> | undefined;
}

/** «VIII región», «región 8», «RM». */
function numbered(sentence: Sentence, at: number): PlaceMention | undefined {
  const { said } = sentence;
  const [word, next] = [said[at]!, said[at + 1] ?? ''];
  if (word === 'rm') return { from: at, to: at + 1, code: '13', lead: 0 };
  const number = word === 'region' ? next : word;
  const code = numerals.get(number) ?? codeOfOrdinal(number);
  if (!code) return undefined;
  if (word !== 'region' && next !== 'region')
    return isAlone(said, at) ? { from: at, to: at + 1, code, lead: 0 } : undefined;
  const rest = led(sentence, word === 'region' ? at : at + 1);
  return rest?.code === code ? { ...rest, from: at, lead: rest.to - at } : { from: at, to: at + 2, code, lead: 2 };
}

/** Without «región», «agua 8va» ends with one and «IX» is one; «3ra edad» and «Juan Pablo II» are not. */
const isAlone = (said: readonly string[], at: number): boolean =>
  at === said.length - 1 && (/^\d+\p{L}{2}/u.test(said[at]!) || (at === 0 && /^[ivx]{2,}$/.test(said[at]!)));

/** «región de los Lagos», «comuna de Tomé». */
function led(sentence: Sentence, at: number): PlaceMention | undefined {
  const { said } = sentence;
  const kind = kindOf[said[at]!];
  if (!kind) return undefined;
  for (let from = at + 1; from <= at + 3; from++) {
    const place = named(sentence, from, kind) ?? (kind === 'province' ? named(sentence, from, 'any') : undefined);
    if (place) return { ...place, from: at, lead: from - at };
    if (!links.has(said[from] ?? '')) return undefined;
  }
  return undefined;
}

/** «Maule Region», «Chiloé province»; what follows may lead to another place: «Tomé región del Maule». */
function trailed(sentence: Sentence, at: number): PlaceMention | undefined {
  const { said } = sentence;
  for (let to = Math.min(said.length - 1, at + longestName); to > at; to--) {
    const kind = kindOf[said[to]!];
    if (!kind || led(sentence, to)) continue;
    const place = named({ ...sentence, said: said.slice(0, to) }, at, kind);
    if (place?.to === to) return { ...place, to: to + 1, tail: 1 };
  }
  return undefined;
}

type Kind = 'region' | 'province' | 'comuna' | 'any';
const lengths = { region: 2, province: 3, comuna: 5 };
const isOf = (kind: Kind) => (code: string) => (kind === 'any' ? !ledOnly.has(code) : code.length === lengths[kind]);

function named(sentence: Sentence, at: number, kind: Kind): PlaceMention | undefined {
  const { said, unknown } = sentence;
  for (let to = Math.min(said.length, at + longestName); to > at; to--) {
    const span = said.slice(at, to);
    const code = calledSo(span).find(isOf(kind));
    if (code && kind === 'any' && !isMeant(sentence, at, to, code)) continue;
    if (code) return { from: at, to, code, lead: 0 };
    const slip = unknown && misspelled(span, kind, unknown);
    if (slip) return { from: at, to, code: slip.code, lead: 0, meant: slip.name };
  }
  return undefined;
}

/** Whether an everyday word is the name of a place where it stands. */
function isMeant({ typed, said }: Sentence, from: number, to: number, code: string): boolean {
  const placeFrom = (at: number) => {
    for (let end = Math.min(said.length, at + longestName); end > at; end--) {
      const [first] = calledSo(said.slice(at, end));
      if (first) return first;
    }
    return undefined;
  };
  return isPlaceThere({ typed, said, from, to, placeFrom }, code);
}

function calledSo(span: readonly string[]): string[] {
  const [said, joined] = [span.join(' '), span.join('')];
  const ways = [said, spelledOut(said), ...(joined.length < shortestJoined ? [] : [joined])];
  const codes = codesOf(ways);
  return codes.length > 0 ? codes : codesOfInitial(said);
}

const codesOf = (ways: readonly string[]): string[] => ways.flatMap((way) => [...(called.get(way) ?? [])]);

/** «S. Bernardo», «V. Alegre», where only one place can be meant; other letters are words of a sentence, as «a» and «e» are. */
function codesOfInitial(said: string): string[] {
  const codes = /^[sv] /.test(said) ? [...new Set(codesOf(initialsSpelledOut(said)))] : [];
  return codes.length === 1 ? codes : [];
}

/** The one place whose name has just these words but for a slip in one of them. */
function misspelled(span: readonly string[], kind: Kind, unknown: ReadonlySet<string>) {
  const near = names.filter(
    ({ said, code }) => isOf(kind)(code) && isNear(span, said, unknown) && (code.length !== 3 || isHeardSo(span, said)),
  );
  return new Set(near.map(({ said }) => said.join(' '))).size === 1 ? near[0] : undefined;
}

/** Names of provinces are seldom typed: only what sounds the same is one. */
const isHeardSo = (span: readonly string[], said: readonly string[]): boolean =>
  span.every((word, place) => soundsLike(word, said[place]!));

function isNear(span: readonly string[], said: readonly string[], unknown: ReadonlySet<string>): boolean {
  if (span.length !== said.length) return false;
  const at = span.findIndex((word, place) => word !== said[place]);
  if (at < 0 || span.some((word, place) => place > at && word !== said[place])) return false;
  const [typed, meant] = [span[at]!, said[at]!];
  if (span.length > 1 && (stemOf(typed) === stemOf(meant) || soundsLike(typed, meant))) return true;
  return unknown.has(typed) && isSlipOf(typed, meant);
}

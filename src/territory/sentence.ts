/** The places named in a sentence: «agua comuna de Tomé», «VIII región», «niños Biobío». Pure. */
import { namesOfComuna, namesOfRegion, plain } from './find.ts';
import { comunas, regions } from './territory.ts';

/** Words of a sentence from one to before another, and the code of the place that they name. */
export interface PlaceMention {
  readonly from: number;
  readonly to: number;
  readonly code: string;
  /** How many words before the name only say what kind of place it is. */
  readonly lead: number;
}

const kindOf: Readonly<Record<string, 'region' | 'comuna' | 'any'>> = {
  region: 'region',
  regiones: 'region',
  comuna: 'comuna',
  comunas: 'comuna',
  provincia: 'any',
  ciudad: 'any',
  municipio: 'comuna',
};
const links = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'en']);
const longestName = 7;

const called = new Map<string, string[]>();
for (const { code, names } of [
  ...regions.map((one) => ({ code: one.code, names: namesOfRegion(one).filter((name) => name !== 'Arica') })),
  ...comunas.map((one) => ({ code: one.code, names: namesOfComuna(one) })),
])
  for (const name of new Set(names.map(plain))) called.set(name, [...(called.get(name) ?? []), code]);
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

/** The places that a sentence names, the longest name at each word; «región de» before one says which is meant. */
export function placesInSentence(words: readonly string[]): PlaceMention[] {
  const said = words.map(plain);
  const found: PlaceMention[] = [];
  for (let at = 0; at < said.length; at++) {
    const place = numbered(said, at) ?? led(said, at) ?? named(said, at, 'any');
    if (!place) continue;
    found.push(place);
    at = place.to - 1;
  }
  return found;
}

/** «VIII región», «región 8», «RM». */
function numbered(said: readonly string[], at: number): PlaceMention | undefined {
  const [word, next] = [said[at]!, said[at + 1] ?? ''];
  if (word === 'rm') return { from: at, to: at + 1, code: '13', lead: 0 };
  const code = numerals.get(word === 'region' ? next : word);
  if (!code || (word !== 'region' && next !== 'region')) return undefined;
  const rest = led(said, word === 'region' ? at : at + 1);
  return rest?.code === code ? { ...rest, from: at, lead: rest.to - at } : { from: at, to: at + 2, code, lead: 2 };
}

/** «región de los Lagos», «comuna de Tomé». */
function led(said: readonly string[], at: number): PlaceMention | undefined {
  const kind = kindOf[said[at]!];
  if (!kind) return undefined;
  for (let from = at + 1; from <= at + 3; from++) {
    const place = named(said, from, kind);
    if (place) return { ...place, from: at, lead: from - at };
    if (!links.has(said[from] ?? '')) return undefined;
  }
  return undefined;
}

function named(said: readonly string[], at: number, kind: 'region' | 'comuna' | 'any'): PlaceMention | undefined {
  for (let to = Math.min(said.length, at + longestName); to > at; to--) {
    const codes = called.get(said.slice(at, to).join(' ')) ?? [];
    const fitting = codes.filter((code) => kind === 'any' || (code.length === 2) === (kind === 'region'));
    const code = fitting[0];
    if (code) return { from: at, to, code, lead: 0 };
  }
  return undefined;
}

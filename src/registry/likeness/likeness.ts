/** How likely two entries are the same organisation: by their RUTs first, then by what their names share, then by region. */
import { editDistance } from '#platform/spelling/edit-distance.ts';
import type { Saying } from './name.ts';
import { readRut } from '../organization/rut.ts';
import { PARAMETERS } from './weights.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the RUTs of two entries say together. */
export type RutAgreement = 'same' | 'near' | 'unknown' | 'different';

/** A saying with the weight of its words, the heaviest first. */
export interface WeighedSaying {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
  readonly legal: ReadonlySet<string>;
  readonly numbers: string;
  readonly telling: number;
  readonly saying: Saying;
}

export function weigh(saying: Saying, vocabulary: Vocabulary): WeighedSaying {
  const words = saying.words
    .filter(({ role }) => role !== 'legal')
    .map((word) => vocabulary.id(word))
    .map((id) => ({ id, weight: vocabulary.weight(id) }))
    .sort((a, b) => b.weight - a.weight);
  return {
    ids: words.map(({ id }) => id),
    weights: words.map(({ weight }) => weight),
    total: words.reduce((sum, { weight }) => sum + weight, 0),
    legal: new Set(textsOf(saying, 'legal')),
    numbers: textsOf(saying, 'number').sort().join(' '),
    telling: textsOf(saying, 'word').length + textsOf(saying, 'number').length,
    saying,
  };
}

function textsOf({ words }: Saying, wanted: Saying['words'][number]['role']): string[] {
  return words.filter(({ role }) => role === wanted).map(({ text }) => text);
}

/** From 0 (nothing in common) to 1 (the same name). */
export function nameLikeness(a: WeighedSaying, b: WeighedSaying, vocabulary: Vocabulary): number {
  const likeness = wordLikeness(a, b, vocabulary);
  if (a.numbers && b.numbers && a.numbers !== b.numbers) return PARAMETERS.contraryNumbers * likeness;
  if (likeness > 0.97) return likeness;
  return Math.max(
    likeness,
    joinedLikeness(a, b),
    acronymLikeness(a, b),
    acronymLikeness(b, a),
    cutLikeness(a, b),
    cutLikeness(b, a),
  );
}

/** Pairs the words, the heaviest first, whatever their order; then weighs what is shared against what is missing or contrary. */
function wordLikeness(a: WeighedSaying, b: WeighedSaying, vocabulary: Vocabulary): number {
  const taken = new Uint8Array(b.ids.length);
  let shared = 0;
  let onlyA = 0;
  let onlyB = b.total;
  a.ids.forEach((id, index) => {
    const weight = a.weights[index] ?? 0;
    const [found, likeness] = bestPartner(id, b, taken, vocabulary);
    if (found < 0) {
      onlyA += weight;
      return;
    }
    taken[found] = 1;
    const common = Math.min(weight, b.weights[found] ?? 0);
    shared += common * likeness;
    onlyA += common * (1 - likeness);
    onlyB += common * (1 - likeness) - (b.weights[found] ?? 0);
  });
  const least = Math.max(0, Math.min(onlyA, onlyB));
  const most = Math.max(onlyA, onlyB);
  const unsaid = PARAMETERS.untold * Math.max(0, PARAMETERS.enough - shared) * Math.min(1, most / 3);
  const against = PARAMETERS.missing * most + PARAMETERS.contrary * least + formsAgainst(a, b) + unsaid;
  return shared === 0 ? 0 : shared / (shared + against);
}

function bestPartner(
  id: number,
  b: WeighedSaying,
  taken: Uint8Array,
  vocabulary: Vocabulary,
): readonly [number, number] {
  for (let at = 0; at < b.ids.length; at++) if (b.ids[at] === id && !taken[at]) return [at, 1];
  const near = vocabulary.near(id);
  let found = -1;
  let best = 0;
  for (let at = 0; near.size > 1 && at < b.ids.length; at++) {
    const likeness = taken[at] ? 0 : (near.get(b.ids[at] ?? -1) ?? 0);
    if (likeness > best) [found, best] = [at, likeness];
  }
  return [found, best];
}

function formsAgainst(a: WeighedSaying, b: WeighedSaying): number {
  if (a.legal.size === 0 || b.legal.size === 0) return 0;
  for (const form of a.legal) if (b.legal.has(form)) return 0;
  return PARAMETERS.contraryForm;
}

/** Words run together or apart, with at most a few letters of difference. */
function joinedLikeness(a: WeighedSaying, b: WeighedSaying): number {
  const [left, right] = [a.saying.joined, b.saying.joined];
  const length = Math.max(left.length, right.length);
  if (length < 5 || a.numbers !== b.numbers || !sameEnd(left, right)) return 0;
  const limit = Math.max(1, Math.floor(length / 9));
  const edits = left === right ? 0 : editDistance(left, right, limit);
  if (edits > limit) return 0;
  const likeness = 1 - (PARAMETERS.joinedEdit * edits) / length;
  return formsAgainst(a, b) > 0 ? likeness - 0.1 : likeness;
}

const sameEnd = (a: string, b: string): boolean => a.slice(0, 4) === b.slice(0, 4) || a.slice(-4) === b.slice(-4);

/** `CONAC` for a name of which those are the initials; the longer, the less by chance. */
function acronymLikeness(short: WeighedSaying, long: WeighedSaying): number {
  if (short.telling !== 1 || long.telling < 3) return 0;
  const acronym = short.saying.joined;
  if (acronym.length < 3 || !long.saying.initials.includes(acronym)) return 0;
  return acronym.length === 3 ? 0.6 : acronym.length === 4 ? 0.74 : 0.85;
}

/** A name cut in the middle of a word or after a filler (`… PARA LA PRESERV`), as forms of fixed length leave it. */
function cutLikeness(short: WeighedSaying, long: WeighedSaying): number {
  const [cut, full] = [short.saying.spelled, long.saying.spelled];
  if (cut.length < PARAMETERS.shortestCut || cut.length >= full.length || !full.startsWith(cut)) return 0;
  const cutWord = full[cut.length] !== ' ';
  return cutWord || short.saying.words.at(-1)?.role === 'filler' ? PARAMETERS.cut : 0;
}

/** What two RUTs say, each as somebody wrote it: a wrong one must not hide a twin. */
export function rutAgreement(a: KnownRut | null, b: KnownRut | null): RutAgreement {
  if (!a || !b) return 'unknown';
  if (a.digits === b.digits) return 'same';
  const edits = editDistance(a.digits, b.digits, 2);
  if (edits <= 1 || a.digits.slice(0, -1) === b.digits.slice(0, -1)) return 'near';
  if (edits === 2 && !(a.right && b.right)) return 'near';
  return a.right && b.right ? 'different' : 'unknown';
}

export interface KnownRut {
  /** With its check digit, without hyphen. */
  readonly digits: string;
  /** Whether the check digit follows from the others. */
  readonly right: boolean;
}

/** The RUT that was written, right or wrong; null when there is none or it is a placeholder such as 11.111.111-1. */
export function knownRut(text: string | null | undefined): KnownRut | null {
  const reading = readRut(text ?? '');
  if ('rut' in reading) {
    const digits = reading.rut.replace('-', '');
    return /^(\d)\1{6,8}$/.test(digits) ? null : { digits, right: true };
  }
  const digits = (text ?? '').toUpperCase().replace(/[^\dK]/g, '');
  return digits.length >= 7 && digits.length <= 10 && !/^(\d)\1+$/.test(digits) ? { digits, right: false } : null;
}

/** Even odds at 0.5. `region` null when one of the two is not known. */
export function pairScore(name: number, rut: RutAgreement, region: 'same' | 'other' | null): number {
  if (rut === 'same') return 1;
  const shift = region === 'same' ? PARAMETERS.sameRegion : region === 'other' ? PARAMETERS.otherRegion : 0;
  return 1 / (1 + Math.exp(-PARAMETERS.slope * (name + shift - PARAMETERS.evenOdds[rut])));
}

/** A set of entries in which twins can be looked up: only entries that share something rare are ever compared. */
import { knownRut, nameLikeness, pairScore, rutAgreement, weigh } from './likeness.ts';
import type { KnownRut, RutAgreement, WeighedSaying } from './likeness.ts';
import { PARAMETERS } from './weights.ts';
import { Vocabulary } from './vocabulary.ts';
import { sayings } from './name.ts';

/** What is known of an organisation when its twins are looked for. */
export interface LikenessEntry {
  readonly name: string;
  readonly knownAs?: string | null;
  readonly rut?: string | null;
  readonly region?: string | null;
}

export interface Twin {
  /** Its place among the entries of the register. */
  readonly index: number;
  /** From 0 to 1; 1 when the RUT is the same. */
  readonly score: number;
}

/** One entry, read. */
export interface EntryProfile {
  readonly sayings: readonly WeighedSaying[];
  readonly rut: KnownRut | null;
  readonly region: string;
}

/** Below this share of a name's weight in common, two entries are not worth comparing. */
const LEAST_IN_COMMON = 0.45;
const TOO_COMMON = 4000;

export class Register {
  readonly #vocabulary = new Vocabulary();
  readonly #profiles: EntryProfile[];
  readonly #byWord = new Map<number, number[]>();
  readonly #byKey = new Map<string, number[]>();

  constructor(entries: readonly LikenessEntry[]) {
    const read = entries.map((entry) => sayingsOf(entry));
    for (const [whole] of read) this.#vocabulary.count((whole?.words ?? []).map((word) => this.#vocabulary.id(word)));
    this.#profiles = entries.map((entry, index) => this.#profile(entry, read[index]));
    this.#profiles.forEach((profile, index) => this.#enter(profile, index));
  }

  get size(): number {
    return this.#profiles.length;
  }

  /** The entries that are probably the same organisation as this one, the likeliest first. */
  twinsOf(entry: LikenessEntry, least = 0.5): Twin[] {
    const profile = this.#profile(entry);
    return this.#twins(profile, this.size, least).sort((a, b) => b.score - a.score);
  }

  /** The twins of the entry at `index` among those before it. */
  earlierTwins(index: number, least = 0.5): Twin[] {
    const profile = this.#profiles[index];
    return profile ? this.#twins(profile, index, least) : [];
  }

  /** The score of two entries of the register; `contraryRuts` when others of their groups show that their RUTs differ. */
  score(a: number, b: number, contraryRuts = false): number {
    const [left, right] = [this.#profiles[a], this.#profiles[b]];
    return left && right ? this.#compare(left, right, contraryRuts) : 0;
  }

  /** What the RUTs of two entries say. */
  rutAgreement(a: number, b: number): RutAgreement {
    return rutAgreement(this.#profiles[a]?.rut ?? null, this.#profiles[b]?.rut ?? null);
  }

  #twins(profile: EntryProfile, before: number, least: number): Twin[] {
    const twins: Twin[] = [];
    for (const index of this.#candidates(profile)) {
      const other = this.#profiles[index];
      if (index >= before || !other) continue;
      const score = this.#compare(profile, other);
      if (score >= least) twins.push({ index, score });
    }
    return twins;
  }

  #compare(a: EntryProfile, b: EntryProfile, contraryRuts = false): number {
    const own = rutAgreement(a.rut, b.rut);
    const rut = contraryRuts && own === 'unknown' ? 'different' : own;
    if (rut === 'same') return 1;
    let name = 0;
    for (const left of a.sayings)
      for (const right of b.sayings) name = Math.max(name, nameLikeness(left, right, this.#vocabulary));
    const region = a.region && b.region ? (a.region === b.region ? 'same' : 'other') : null;
    return pairScore(name, rut, region);
  }

  #profile(entry: LikenessEntry, read = sayingsOf(entry)): EntryProfile {
    return {
      sayings: read
        .map((saying) => weigh(saying, this.#vocabulary))
        .filter(({ total }, at) => at === 0 || total >= PARAMETERS.leastOtherName),
      rut: knownRut(entry.rut),
      region: (entry.region ?? '').trim().toLowerCase(),
    };
  }

  #enter(profile: EntryProfile, index: number): void {
    for (const saying of profile.sayings) for (const id of new Set(saying.ids)) push(this.#byWord, id, index);
    for (const key of keysOf(profile, 'entered')) push(this.#byKey, key, index);
  }

  #candidates(profile: EntryProfile): Set<number> {
    const found = new Set<number>();
    for (const key of keysOf(profile, 'looked-up')) {
      const list = this.#byKey.get(key) ?? [];
      if (list.length <= TOO_COMMON) for (const index of list) found.add(index);
    }
    for (const { ids, weights, total } of profile.sayings) {
      let passed = 0;
      for (const [at, id] of ids.entries()) {
        if (passed > (1 - LEAST_IN_COMMON) * total) break;
        this.#collect(id, found, at > 0);
        passed += weights[at] ?? 0;
      }
    }
    return found;
  }

  #collect(id: number, found: Set<number>, skipCommon: boolean): void {
    for (const word of this.#vocabulary.near(id).keys()) {
      const list = this.#byWord.get(word);
      if (list && !(skipCommon && list.length > TOO_COMMON)) for (const index of list) found.add(index);
    }
  }
}

function sayingsOf(entry: LikenessEntry): ReturnType<typeof sayings> {
  return entry.knownAs ? [...sayings(entry.name), ...sayings(entry.knownAs)] : sayings(entry.name);
}

/** What twins share apart from words: the RUT or nearly, the name run together, its two ends, its initials. */
function keysOf({ sayings: said, rut }: EntryProfile, use: 'entered' | 'looked-up'): Set<string> {
  const keys = new Set<string>();
  if (rut) for (const key of rutKeys(rut.digits)) keys.add(key);
  for (const { saying, telling } of said) {
    const { joined, initials } = saying;
    keys.add(`=${joined}`);
    if (joined.length >= 9) keys.add(`^${joined.slice(0, 7)}`).add(`$${joined.slice(-7)}`);
    const [acronym, full] = use === 'entered' ? ['a', 'i'] : ['i', 'a'];
    if (telling === 1 && joined.length >= 3 && joined.length <= 8) keys.add(`${acronym}${joined}`);
    if (telling >= 3) for (const letters of initials) keys.add(`${full}${letters}`);
  }
  return keys;
}

/** Two RUTs with one digit of difference share one of these. */
function rutKeys(digits: string): string[] {
  return [
    `r${digits}`,
    ...Array.from(digits, (_, at) => `r${at}:${digits.slice(0, at)}${digits.slice(at + 1)}`),
    `rb${digits.slice(0, -1)}`,
  ];
}

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

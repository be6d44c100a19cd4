/** The words of a set of names: how much each tells, and which are near enough to be the same word misspelt. */
import { editDistance } from '#platform/spelling/edit-distance.ts';
import type { NameWord, WordRole } from './name.ts';
import { COMMON_WORDS } from './word-lists.ts';
import { PARAMETERS } from './weights.ts';

/** How many names the general word counts stand for, beside those of the file: small files need them most. */
const BACKGROUND_NAMES = 300;
const RARE_PER_THOUSAND = 0.7;

export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #roles: WordRole[] = [];
  readonly #counts: number[] = [];
  readonly #spellings = new Map<string, number[]>();
  readonly #sounds: string[] = [];
  #near: ReadonlyMap<number, number>[] = [];
  #names = 0;

  /** The number of a word; a new one when it was not seen before. */
  id({ text, role }: NameWord): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#texts.length;
    this.#ids.set(text, id);
    this.#texts.push(text);
    this.#roles.push(role);
    this.#counts.push(0);
    this.#sounds.push(soundOf(text));
    for (const key of spellingKeys(text, role)) push(this.#spellings, key, id);
    return id;
  }

  /** Counts one name holding these words. */
  count(ids: Iterable<number>): void {
    this.#names++;
    for (const id of new Set(ids)) this.#counts[id] = (this.#counts[id] ?? 0) + 1;
  }

  /** What finding the word tells, in nats: the rarer, the more. */
  weight(id: number): number {
    const text = this.#texts[id] ?? '';
    const perThousand = COMMON_WORDS.get(text) ?? RARE_PER_THOUSAND;
    const expected = (BACKGROUND_NAMES * perThousand) / 1000;
    const share = ((this.#counts[id] ?? 0) + expected) / (this.#names + BACKGROUND_NAMES);
    return Math.max(0.2, -Math.log(share)) * PARAMETERS.role[this.#roles[id] ?? 'word'];
  }

  /** The words that may be this one misspelt, itself included, each with how like it is: from 1 (the same) down to 0. */
  near(id: number): ReadonlyMap<number, number> {
    const known = this.#near[id];
    if (known) return known;
    const near = new Map([[id, 1]]);
    const text = this.#texts[id] ?? '';
    const tried = new Set([id]);
    for (const key of spellingKeys(text, this.#roles[id] ?? 'word')) {
      for (const other of this.#spellings.get(key) ?? []) {
        if (tried.has(other)) continue;
        tried.add(other);
        const likeness = this.#likeness(id, other);
        if (likeness > 0) near.set(other, likeness);
      }
    }
    this.#near[id] = near;
    return near;
  }

  /** A misspelling keeps most letters; a cut word (`educ`) is the start of the other. */
  #likeness(a: number, b: number): number {
    const [one, other] = [this.#texts[a] ?? '', this.#texts[b] ?? ''];
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    const longer = long.length - short.length;
    if (short.length >= 3 && longer >= 2 && long.startsWith(short)) return short.length >= 4 ? 0.8 : 0.6;
    const limit = long.length >= 12 ? 3 : long.length >= 7 ? 2 : 1;
    if (short.length < 3 || long.length < 4 || longer > limit) return 0;
    if (this.#sounds[a] === this.#sounds[b]) return 0.95;
    const edits = editDistance(one, other, limit);
    if (edits > limit) return 0;
    return 1 - (PARAMETERS.edit * edits + (edits > 1 && one[0] !== other[0] ? 0.7 : 0)) / long.length;
  }
}

const canBeMisspelt = (role: WordRole | undefined): boolean => role === 'word' || role === 'purpose';

/** As it sounds in Chile, where b and v, s, c and z, ll and y are often written for one another. */
function soundOf(word: string): string {
  return word
    .replace(/h/g, '')
    .replace(/v/g, 'b')
    .replace(/ll/g, 'y')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/qu(?=[ei])|c|k/g, 'k')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/x/g, 's')
    .replace(/y$/g, 'i')
    .replace(/(.)\1/g, '$1');
}

/** Two words within reach of each other share one of these. */
function spellingKeys(text: string, role: WordRole): Set<string> {
  const keys = new Set<string>();
  if (!canBeMisspelt(role) || text.length < 3) return keys;
  keys.add(text);
  for (let at = 0; at < text.length; at++) keys.add(text.slice(0, at) + text.slice(at + 1));
  if (text.length >= 5) keys.add(`${text.slice(0, 4)}…`);
  if (text.length >= 7) keys.add(`…${text.slice(-5)}`);
  for (let at = 2; at < text.length - 6; at++) keys.add(`…${text.slice(at, at + 5)}…`);
  return keys;
}

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The words of a set of names: how much each tells, and which are near enough to be the same word misspelt. */
import { editDistance } from './naming.ts';
import type { NameWord, WordRole } from './naming.ts';
import { COMMON_WORDS } from './naming-words.ts';
import { PARAMETERS } from './duplicates-parameters.ts';

/** How many names the general word counts stand for, beside those of the file: small files need them most. */
const BACKGROUND_NAMES = 300;
const RARE_PER_THOUSAND = 0.7;
const ROLE_FACTOR: Readonly<Record<WordRole, number>> = { filler: 0.08, legal: 0, purpose: 0.4, number: 1, word: 1 };

export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #roles: WordRole[] = [];
  readonly #counts: number[] = [];
  readonly #spellings = new Map<string, number[]>();
  readonly #likeness = new Map<number, number>();
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
    return Math.max(0.2, -Math.log(share)) * ROLE_FACTOR[this.#roles[id] ?? 'word'];
  }

  /** The words that may be this one misspelt, itself included. */
  near(id: number): readonly number[] {
    const found = new Set([id]);
    for (const key of spellingKeys(this.#texts[id] ?? '', this.#roles[id] ?? 'word')) {
      for (const other of this.#spellings.get(key) ?? []) {
        if (!found.has(other) && this.likeness(id, other) > 0) found.add(other);
      }
    }
    return [...found];
  }

  /** From 1 (the same word) to 0 (another one). */
  likeness(a: number, b: number): number {
    if (a === b) return 1;
    const key = a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;
    const known = this.#likeness.get(key);
    if (known !== undefined) return known;
    const likeness = canBeMisspelt(this.#roles[a]) && canBeMisspelt(this.#roles[b]) ? wordLikeness(this.#texts[a] ?? '', this.#texts[b] ?? '') : 0;
    this.#likeness.set(key, likeness);
    return likeness;
  }
}

const canBeMisspelt = (role: WordRole | undefined): boolean => role === 'word' || role === 'purpose';

/** A misspelling keeps most letters; a cut word (`educ`) is the start of the other. */
function wordLikeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.length - short.length >= 2 && long.startsWith(short)) return short.length >= 4 ? 0.8 : 0.6;
  if (short.length < 3 || long.length < 4) return 0;
  if (soundOf(a) === soundOf(b)) return 0.95;
  const limit = long.length >= 12 ? 3 : long.length >= 7 ? 2 : 1;
  const edits = editDistance(a, b, limit);
  if (edits > limit) return 0;
  return 1 - (PARAMETERS.edit * edits + (edits > 1 && a[0] !== b[0] ? 0.7 : 0)) / long.length;
}

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
  return keys;
}

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

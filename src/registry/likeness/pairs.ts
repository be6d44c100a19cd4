/** Finding the entries of a list that are the same organisation, written differently. */
import { PARAMETERS } from './weights.ts';
import { Register } from './register.ts';
import type { LikenessEntry } from './register.ts';

export { Register } from './register.ts';
export type { LikenessEntry, Twin } from './register.ts';

/** Two entries, by their places in the list (the lower first), and how sure it is that they are one, from 0 to 1. */
export type LikelyPair = readonly [number, number, number];

/** Every pair of entries that are the same organisation. In a group of three, all three pairs. */
export function findDuplicates(entries: readonly LikenessEntry[]): LikelyPair[] {
  const register = new Register(entries);
  const likely: LikelyPair[] = [];
  for (let index = 0; index < entries.length; index++) {
    for (const twin of register.earlierTwins(index)) likely.push([twin.index, index, twin.score]);
  }
  likely.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  return pairsOf(groups(likely, register), register);
}

/** Joins the likeliest first; a group never grows by one weak likeness when the rest of it speaks against. */
function groups(likely: readonly LikelyPair[], register: Register): Iterable<readonly number[]> {
  const groupOf = new Map<number, number[]>();
  const partners = partnersOf(likely);
  const apart = new Map<readonly number[], Set<readonly number[]>>();
  for (const [a, b, score] of likely) {
    const left = groupOf.get(a) ?? [a];
    const right = groupOf.get(b) ?? [b];
    if (left === right || apart.get(left)?.has(right)) continue;
    if (score < 1 && averageScore(left, right, register) < PARAMETERS.leastAverage) {
      apart.set(left, (apart.get(left) ?? new Set()).add(right));
      continue;
    }
    if (score < 1 && (hasRival(a, b, score) || hasRival(b, a, score))) continue;
    const joined = [...left, ...right];
    for (const index of joined) groupOf.set(index, joined);
  }
  return new Set(groupOf.values());

  /** Whether `a` is as like to some other that has nothing to do with `b`. */
  function hasRival(a: number, b: number, score: number): boolean {
    return (partners.get(a) ?? []).some(
      ([other, rivalScore]) =>
        other !== b && rivalScore > score - PARAMETERS.rivalMargin && rivalScore < 1 && register.score(other, b) < 0.1,
    );
  }
}

function partnersOf(likely: readonly LikelyPair[]): Map<number, (readonly [number, number])[]> {
  const partners = new Map<number, (readonly [number, number])[]>();
  const add = (from: number, to: number, score: number): void => {
    const known = partners.get(from);
    if (known) known.push([to, score]);
    else partners.set(from, [[to, score]]);
  };
  for (const [a, b, score] of likely) {
    add(a, b, score);
    add(b, a, score);
  }
  return partners;
}

/** A group whose RUTs contradict those of the other needs names as near as two rows of different RUT do. */
function averageScore(left: readonly number[], right: readonly number[], register: Register): number {
  const contrary = contraryRuts(left, right, register);
  if (left.length * right.length === 1) return 1;
  let sum = 0;
  for (const a of left) for (const b of right) sum += register.score(a, b, contrary);
  return sum / (left.length * right.length);
}

function contraryRuts(left: readonly number[], right: readonly number[], register: Register): boolean {
  let contrary = false;
  for (const a of left) {
    for (const b of right) {
      const agreement = register.rutAgreement(a, b);
      if (agreement === 'same' || agreement === 'near') return false;
      contrary ||= agreement === 'different';
    }
  }
  return contrary;
}

function pairsOf(all: Iterable<readonly number[]>, register: Register): LikelyPair[] {
  const pairs: LikelyPair[] = [];
  for (const group of all) {
    const sorted = group.toSorted((a, b) => a - b);
    sorted.forEach((a, at) => {
      for (const b of sorted.slice(at + 1)) pairs.push([a, b, register.score(a, b)]);
    });
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

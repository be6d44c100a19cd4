/** Networks to try on: by chance, with a plan behind them, and small ones whose measures are known by hand. */
import { randomFrom } from '#platform/random.ts';
import { networkFrom, type Network, type Pair } from '../network.ts';

/** Declarations among `size` nodes, `each` on average by everyone; some are answered. */
export function declaredByChance(size: number, each: number, seed: number): Pair[] {
  const random = randomFrom(seed);
  return Array.from({ length: Math.round(size * each) }, (): Pair[] => {
    const [a, b] = [Math.floor(random() * size), Math.floor(random() * size)];
    return random() < 0.35 ? [[a, b], [b, a]] : [[a, b]]; // prettier-ignore
  }).flat();
}

/** Groups of `size` nodes with ties within by one chance and between by another (planted partition, Condon, Karp 2001). */
export function planted(groups: number, size: number, within: number, between: number, seed: number): Network {
  const random = randomFrom(seed);
  const ties: Pair[] = [];
  for (let a = 0; a < groups * size; a++)
    for (let b = a + 1; b < groups * size; b++)
      if (random() < (Math.floor(a / size) === Math.floor(b / size) ? within : between)) ties.push([a, b]);
  return networkFrom(groups * size, ties);
}

/** Nodes in a line. */
export const line = (size: number): Network =>
  networkFrom(
    size,
    Array.from({ length: size - 1 }, (_, node) => [node, node + 1]),
  );

/** Node 0 tied to all others. */
export const star = (size: number): Network =>
  networkFrom(
    size,
    Array.from({ length: size - 1 }, (_, node) => [0, node + 1]),
  );

/** Everyone tied to everyone. */
export const clique = (size: number): Network =>
  networkFrom(
    size,
    Array.from({ length: size * size }, (_, pair) => [Math.floor(pair / size), pair % size]),
  );

/** Rows and columns of `side` nodes, each tied to those beside it. */
export const grid = (side: number): Network =>
  networkFrom(
    side * side,
    Array.from({ length: side * side }, (_, node): Pair[] => [
      ...((node + 1) % side ? [[node, node + 1] as const] : []),
      ...(node + side < side * side ? [[node, node + side] as const] : []),
    ]).flat(),
  );

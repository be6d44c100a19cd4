import { describe, expect, test } from 'vitest';
import { constraint, eigenvectorCentrality, pageRank } from './centrality.ts';
import { networkFrom, type Pair } from './network.ts';
import { pathMeasures } from './paths.ts';
import { clique, declaredByChance, line, star } from './test/made-up.ts';
import { wholeNetwork } from './whole.ts';

const rounded = (values: Float64Array) => Array.from(values, (one) => Number(one.toFixed(9)));

describe('shortest ways', () => {
  test('in a line the middle is between all, and the nearest to all', () => {
    const { betweenness, closeness, harmonic } = pathMeasures(line(5));
    expect([...betweenness]).toEqual([0, 3, 4, 3, 0]);
    expect(rounded(closeness)).toEqual([4 / 10, 4 / 7, 4 / 6, 4 / 7, 4 / 10].map((one) => Number(one.toFixed(9))));
    expect(harmonic[2]).toBe(1 + 1 + 1 / 2 + 1 / 2);
  });

  test('two shortest ways share what passes; in a star all passes by its middle; in a clique nothing does', () => {
    expect([...pathMeasures(networkFrom(4, [[0, 1], [1, 2], [2, 3], [3, 0]])).betweenness]).toEqual([0.5, 0.5, 0.5, 0.5]); // prettier-ignore
    expect(pathMeasures(star(6)).betweenness[0]).toBe(10);
    expect([...pathMeasures(clique(4)).betweenness]).toEqual([0, 0, 0, 0]);
  });

  test('without ties there is nothing to be near to', () => {
    const { betweenness, closeness, harmonic } = pathMeasures(networkFrom(3, [[0, 1]]));
    expect([betweenness[2], closeness[2], harmonic[2]]).toEqual([0, Number.NaN, 0]);
    expect(closeness[0]).toBe(1); // within its component
  });

  test('against all ways counted one by one, in networks by chance', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const declared = declaredByChance(12, 1.5, seed);
      const network = networkFrom(12, declared);
      const found = pathMeasures(network).betweenness;
      const counted = betweennessByHand(12, network.ties);
      for (const [node, one] of counted.entries()) expect(found[node]).toBeCloseTo(one, 10);
    }
  });
});

/** Share of shortest ways through each node, from the numbers of ways between all pairs (Floyd, Warshall). */
function betweennessByHand(size: number, ties: readonly Pair[]): number[] {
  const steps = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) => (a === b ? 0 : Infinity)),
  );
  const ways = steps.map((row, a) => row.map((_, b) => Number(a === b)));
  for (const [a, b] of ties) steps[a]![b] = steps[b]![a] = 1;
  for (const via of steps.keys())
    for (const a of steps.keys())
      for (const b of steps.keys()) steps[a]![b] = Math.min(steps[a]![b]!, steps[a]![via]! + steps[via]![b]!);
  const near = (a: number, b: number) => ties.some(([p, q]) => (p === a && q === b) || (p === b && q === a));
  for (let far = 1; far < size; far++)
    for (const a of steps.keys())
      for (const b of steps.keys())
        if (steps[a]![b] === far)
          ways[a]![b] = ways.reduce(
            (sum, _, c) => sum + (near(c, b) && steps[a]![c] === far - 1 ? ways[a]![c]! : 0),
            0,
          );
  const through = (node: number, a: number, b: number) =>
    steps[a]![b]! < Infinity && steps[a]![node]! + steps[node]![b]! === steps[a]![b]
      ? (ways[a]![node]! * ways[node]![b]!) / ways[a]![b]!
      : 0;
  const pairs = Array.from({ length: size }, (_, a) => Array.from({ length: a }, (_, b): Pair => [a, b])).flat();
  return Array.from({ length: size }, (_, node) =>
    pairs.filter(([a, b]) => a !== node && b !== node).reduce((sum, [a, b]) => sum + through(node, a, b), 0),
  );
}

describe('eigenvector centrality', () => {
  test('of a star its middle is √(n − 1) times an end, though it has two parts', () => {
    expect(rounded(eigenvectorCentrality(star(5)))).toEqual([1, 0.5, 0.5, 0.5, 0.5]);
  });

  test('is of the largest component', () => {
    expect(rounded(eigenvectorCentrality(networkFrom(5, [[0, 1], [2, 3], [3, 4], [2, 4]])))).toEqual([0, 0, 1, 1, 1]); // prettier-ignore
    expect(eigenvectorCentrality(networkFrom(0, []))).toEqual(new Float64Array(0));
  });
});

describe('PageRank', () => {
  test('sums to one; whoever is named by all has most; who names nobody spreads evenly', () => {
    const rank = pageRank(4, [[1, 0], [2, 0], [3, 0]]); // prettier-ignore
    expect(rank.reduce((sum, one) => sum + one)).toBeCloseTo(1, 12);
    const idle = (0.15 + 0.85 * rank[0]!) / 4;
    expect(rank[1]).toBeCloseTo(idle, 12);
    expect(rank[0]).toBeCloseTo(idle + 0.85 * 3 * idle, 12);
  });

  test('a declaration made twice, or of itself, counts as it should', () => {
    expect(pageRank(3, [[0, 1], [0, 1], [0, 0], [1, 2]])).toEqual(pageRank(3, [[0, 1], [1, 2]])); // prettier-ignore
  });
});

describe('constraint', () => {
  test('of a pair is one, of a bridge less than of those whom it bridges, of one alone unknown', () => {
    expect([...constraint(networkFrom(3, [[0, 1]]))]).toEqual([1, 1, Number.NaN]);
    const [a, , bridge] = constraint(networkFrom(5, [[0, 1], [0, 2], [1, 2], [2, 3], [2, 4], [3, 4]])); // prettier-ignore
    expect(bridge).toBeCloseTo(4 * (1 / 4 + 1 / 8) ** 2, 12);
    expect(a).toBeGreaterThan(bridge!);
  });
});

describe('the whole network', () => {
  test('counts declarations, ties, and what both said', () => {
    const declared: Pair[] = [[0, 1], [1, 0], [1, 2], [2, 2], [1, 2]]; // prettier-ignore
    expect(wholeNetwork(networkFrom(4, declared), declared)).toEqual({
      nodes: 4,
      ties: 2,
      declarations: 3,
      density: 2 / 6,
      reciprocity: 2 / 3,
      mutual: 1 / 2,
      components: 2,
      largest: 3,
      isolated: 1,
      transitivity: 0,
    });
  });

  test('what cannot be known is no number', () => {
    const { density, reciprocity, mutual, transitivity, largest } = wholeNetwork(networkFrom(1, []), []);
    expect([density, reciprocity, mutual, transitivity, largest]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      1,
    ]);
    expect(wholeNetwork(clique(5), []).transitivity).toBe(1);
  });
});

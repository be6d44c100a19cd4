import { expect, test } from 'vitest';
import { areStable, groupsOf, modularityOf } from './groups.ts';
import { networkFrom } from './network.ts';
import { clique, declaredByChance, planted } from './test/made-up.ts';

test('planted groups are found, each time', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const groups = groupsOf(planted(5, 12, 0.5, 0.02, seed));
    expect(sameness([...groups.group], (node) => Math.floor(node / 12))).toBeGreaterThanOrEqual(0.95);
    expect(areStable(groups)).toBe(true);
  }
});

/** Adjusted Rand index of Hubert and Arabie (1985): 1 for equal partitions, 0 for chance. */
function sameness(found: readonly number[], truth: (node: number) => number): number {
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const sumOf = (key: (node: number) => string | number) =>
    [...Map.groupBy(found.keys(), key).values()].reduce((sum, { length }) => sum + pairs(length), 0);
  const [both, a, b] = [sumOf((node) => `${found[node]!}-${truth(node)}`), sumOf((node) => found[node]!), sumOf(truth)];
  const expected = (a * b) / pairs(found.length);
  return (both - expected) / ((a + b) / 2 - expected);
}

test('where ties fall by chance, groups are not stable', () => {
  expect(areStable(groupsOf(networkFrom(150, declaredByChance(150, 3, 4))))).toBe(false);
});

test('groups are numbered by size, then by their lowest node', () => {
  const two = networkFrom(8, [[0, 1], [2, 3], [3, 4], [2, 4], [5, 6], [6, 7], [5, 7]]); // prettier-ignore
  const { group, stability, modularity } = groupsOf(two);
  expect([...group]).toEqual([2, 2, 0, 0, 0, 1, 1, 1]);
  expect([...stability]).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  expect(modularity).toBeCloseTo(1 - (4 + 36 + 36) / (4 * 49), 12);
});

test('the same network gives the same groups; no better ones are within one move', () => {
  const network = networkFrom(120, declaredByChance(120, 2, 9));
  const found = groupsOf(network);
  expect(groupsOf(network)).toEqual(found);
  expect(modularityOf(network, found.group)).toBe(found.modularity);
  for (const node of found.group.keys())
    for (const group of new Set(found.group))
      expect(modularityOf(network, found.group.with(node, group))).toBeLessThanOrEqual(found.modularity);
});

test('whoever has no ties is alone, and of a network without any nothing is known', () => {
  const none = groupsOf(networkFrom(3, []));
  expect([[...none.group], none.modularity, areStable(none)]).toEqual([[0, 1, 2], Number.NaN, false]);
  expect(areStable(groupsOf(networkFrom(0, [])))).toBe(false);
  expect([...groupsOf(clique(4)).group]).toEqual([0, 0, 0, 0]);
});

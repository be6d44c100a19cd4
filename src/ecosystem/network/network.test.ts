import { describe, expect, test } from 'vitest';
import { componentsOf, degreeOf, hopsFrom, adjacentTo, networkFrom, subnetwork } from './network.ts';
import { declaredByChance, line } from './test/made-up.ts';

test('a tie is there once, whoever declares it; nobody is tied to itself', () => {
  const network = networkFrom(4, [[1, 0], [0, 1], [2, 2], [3, 1]]); // prettier-ignore
  expect(network.ties).toEqual([[0, 1], [1, 3]]); // prettier-ignore
  expect([0, 1, 2, 3].map((node) => [...adjacentTo(network, node)])).toEqual([[1], [0, 3], [], [1]]);
  expect([0, 1, 2, 3].map((node) => degreeOf(network, node))).toEqual([1, 2, 0, 1]);
});

test('neighbours stand in order, and each has the other', () => {
  const network = networkFrom(200, declaredByChance(200, 4, 1));
  for (let node = 0; node < network.size; node++) {
    const own = [...adjacentTo(network, node)];
    expect(own).toEqual([...new Set(own)].toSorted((a, b) => a - b));
    for (const other of own) expect([...adjacentTo(network, other)]).toContain(node);
  }
  expect(network.to.length).toBe(2 * network.ties.length);
});

test('steps are counted along the shortest way; −1 where there is none', () => {
  expect([...hopsFrom(line(4), 1)]).toEqual([1, 0, 1, 2]);
  expect([...hopsFrom(networkFrom(3, [[0, 1]]), 0)]).toEqual([0, 1, -1]);
});

describe('components', () => {
  test('the largest first; of one size the one with the lowest node', () => {
    expect(componentsOf(networkFrom(7, [[5, 6], [1, 2], [2, 4]]))).toEqual([[1, 2, 4], [5, 6], [0], [3]]); // prettier-ignore
    expect(componentsOf(networkFrom(0, []))).toEqual([]);
  });

  test('each is a network of its own, numbered in its order', () => {
    const network = networkFrom(7, [[5, 6], [1, 2], [2, 4]]); // prettier-ignore
    expect(subnetwork(network, [1, 2, 4]).ties).toEqual([[0, 1], [1, 2]]); // prettier-ignore
    expect(subnetwork(network, [0, 5]).ties).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { randomFrom } from '#platform/random.ts';
import { placesOf, type Places } from './layout.ts';
import { componentsOf, hopsFrom, networkFrom, type Network, type Pair } from './network.ts';
import { clique, declaredByChance, grid, line, planted } from './test/made-up.ts';

const apart = ({ x, y }: Places, a: number, b: number) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);

/** Mean squared miss of the distances from some of the largest component, each in steps, at the best scale: 0 is perfect. */
function stressOf(network: Network, places: Places): number {
  const members = componentsOf(network)[0]!;
  const pairs = members.slice(0, 70).flatMap((a) => {
    const hops = hopsFrom(network, a);
    return members.filter((b) => b > a).map((b) => apart(places, a, b) / hops[b]!);
  });
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const scale = sum(pairs) / sum(pairs.map((one) => one ** 2));
  return sum(pairs.map((one) => (scale * one - 1) ** 2)) / pairs.length;
}

function byChance(size: number): Places {
  const random = randomFrom(8);
  const anywhere = () => Float64Array.from({ length: size }, random);
  return { x: anywhere(), y: anywhere() };
}

describe('places', () => {
  test('are as far apart as there are ties between', () => {
    const inLine = placesOf(line(6));
    for (let a = 0; a < 6; a++) for (let b = 0; b < a; b++) expect(apart(inLine, a, b)).toBeCloseTo(a - b, 1);
    const three = placesOf(clique(3));
    expect([apart(three, 0, 1), apart(three, 1, 2), apart(three, 0, 2)].map((one) => one.toFixed(2))).toEqual(['1.00', '1.00', '1.00']); // prettier-ignore
  });

  test('without ties there are none; components stand beside each other, the largest first', () => {
    const { x, y } = placesOf(networkFrom(8, [[0, 1], [2, 3], [3, 4], [5, 6]])); // prettier-ignore
    expect([x[7], y[7]]).toEqual([Number.NaN, Number.NaN]);
    const widest = (nodes: number[]) => [
      Math.min(...nodes.map((node) => x[node]!)),
      Math.max(...nodes.map((node) => x[node]!)),
    ];
    const [path, pair, other] = [widest([2, 3, 4]), widest([0, 1]), widest([5, 6])];
    expect(path[0]).toBe(0);
    expect(pair[0]! - path[1]!).toBeCloseTo(1.5, 9);
    expect(other[0]! - pair[1]!).toBeCloseTo(1.5, 9);
    expect(Math.min(...y.filter((one) => !Number.isNaN(one)))).toBe(0);
  });

  test('are the same to the bit on every machine', () => {
    const places = placesOf(planted(4, 10, 0.4, 0.04, 1));
    const bits = new BigInt64Array(Float64Array.of(...places.x, ...places.y).buffer);
    expect(bits.reduce((all, one) => (all * 31n + one) & 0xffff_ffff_ffffn, 0n).toString(16)).toBe('b8b19985b23a');
    expect(placesOf(planted(4, 10, 0.4, 0.04, 1))).toEqual(places);
  });

  test('have less than half of the stress of places by chance', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const network = networkFrom(60, declaredByChance(60, 2, seed));
      expect(stressOf(network, placesOf(network))).toBeLessThan(stressOf(network, byChance(60)) / 2);
    }
  });

  test('of many nodes come by pivots, and keep the shape of a cloth', () => {
    const cloth = grid(36);
    expect(stressOf(cloth, placesOf(cloth))).toBeLessThan(stressOf(cloth, byChance(36 * 36)) / 5);
  });
});

describe('a later map', () => {
  const declared = declaredByChance(72, 1.7, 5);
  const added: Pair[] = [[3, 40], [11, 57], [20, 66]]; // prettier-ignore
  const [before, after] = [networkFrom(72, declared), networkFrom(72, [...declared, ...added])];

  test('keeps the shape of the earlier: 2 % more ties move it less than 0.3 tie lengths, at 2 % more stress at most', () => {
    const earlier = placesOf(before);
    const [later, anew] = [placesOf(after, earlier), placesOf(after)];
    const known = componentsOf(before)[0]!;
    const centre = ({ x, y }: Places) =>
      [x, y].map((all) => known.reduce((sum, node) => sum + all[node]!, 0) / known.length);
    const [[ax, ay], [bx, by]] = [centre(earlier), centre(later)];
    const moved = known.map((node) =>
      Math.hypot(later.x[node]! - bx! - earlier.x[node]! + ax!, later.y[node]! - by! - earlier.y[node]! + ay!),
    );
    expect(moved.reduce((sum, one) => sum + one) / moved.length).toBeLessThan(0.3);
    expect(stressOf(after, later)).toBeLessThan(stressOf(after, anew) * 1.02);
  });

  test('whoever had no place gets one with its component', () => {
    const alone = placesOf(networkFrom(4, [[0, 1]]));
    const { x } = placesOf(networkFrom(4, [[0, 1], [2, 3]]), alone); // prettier-ignore
    expect([...x].every((one) => one >= 0)).toBe(true);
  });
});

/** Draws 200 made-up networks of 50 to 150 organisations: no name on another, a finger between numbers. */
import { expect, test } from 'vitest';
import { byChance, centresOf, nearestOf, overlappingIn } from '../src/ecosystem/drawing/test/looked-at.ts';
import { networkMap, phoneMap } from '../src/ecosystem/drawing/network-map.ts';

const words = { title: 'Red', description: 'Quién con quién', alone: 'Sin alianzas:' };

test('200 networks', { timeout: 1_200_000 }, () => {
  const found = { overlaps: 0, nearest: Infinity, highest: 0 };
  for (let at = 0; at < 200; at++) {
    const network = byChance(50 + ((at * 37) % 101), at);
    const map = networkMap(network, { words });
    found.overlaps += overlappingIn(map).length;
    found.highest = Math.max(found.highest, map.height);
    found.nearest = Math.min(found.nearest, nearestOf(centresOf(phoneMap(network, { words }).drawing)));
  }
  console.log(found);
  expect(found.overlaps).toBe(0);
  expect(found.nearest).toBeGreaterThanOrEqual(24);
});

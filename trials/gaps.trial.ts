/** Claims on need and supply hold in made-up worlds: of places said to be firm, nine of ten truly are; 3 scenarios, 20 worlds each. */
import { expect, test } from 'vitest';
import { estimateSupply } from '../src/gaps/supply/supply.ts';
import { realNeeds as needs, sameRegion as near } from '../src/gaps/supply/test/real-need.ts';
import { madeUpWorld } from '../src/gaps/supply/test/worlds.ts';
import { commonShares, unseenByShare } from '../src/gaps/supply/unseen.ts';

const isSmall = (place: number) => needs[place]!.population < 20_000;
const scenarios = {
  all: { registers: () => 1, shares: { low: 1, high: 1 } },
  'six of ten': { registers: () => 0.6, shares: commonShares },
  'six of ten, small ones less': { registers: (place: number) => (isSmall(place) ? 0.35 : 0.6), shares: commonShares },
} as const;
const bins = [0.9, 0.5, 0.1] as const;

test.each(Object.entries(scenarios))('%s', { timeout: 3_600_000 }, (name, { registers, shares }) => {
  const sums = bins.map(() => ({ places: 0, said: 0, isTrue: 0 }));
  const none = { places: 0, isTrue: 0 };
  for (let seed = 1; seed <= 20; seed++) {
    const world = madeUpWorld({ needs, seed, initiatives: 900, registers, near });
    const results = estimateSupply(needs, world.registered, {
      seed,
      unseen: unseenByShare(world.registered.length, shares),
    });
    for (const [place, { byShare, claim }] of results.entries()) {
      if (claim === 'none-registered') {
        none.places++;
        if (world.empty.has(place)) none.isTrue++;
      }
      const bin = bins.findIndex((least) => byShare >= least);
      if (bin < 0 || claim === 'none-registered' || claim === 'not-enough-said') continue;
      sums[bin]!.places++;
      sums[bin]!.said += byShare;
      if (world.lacking.has(place)) sums[bin]!.isTrue++;
    }
  }
  const shown = sums.map(({ places, said, isTrue }, bin) => ({ from: bins[bin]!, places: places / 20, said: said / places, true: isTrue / places })); // prettier-ignore
  console.log(name, JSON.stringify(shown), JSON.stringify({ ...none, share: none.isTrue / none.places }));
  expect(shown[0]!.true).toBeGreaterThanOrEqual(0.9);
  for (const one of shown) expect(Math.abs(one.said - one.true)).toBeLessThanOrEqual(0.12);
});

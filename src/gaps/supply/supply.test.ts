import { describe, expect, test } from 'vitest';
import { randomFrom } from '#platform/random.ts';
import { claimOf } from './claim.ts';
import { drawHabits, drawSupply, drawUnseen, normalFrom, pools, rateFrom, type Habits } from './draw.ts';
import type { NeedOf, SupplyOf } from './said.ts';
import { estimateSupply } from './supply.ts';
import { realNeeds, sameRegion } from './test/real-need.ts';
import { madeUpWorld } from './test/worlds.ts';
import { chapman, commonShares, unseenByLists, unseenByShare } from './unseen.ts';

const need = (id: string, population: number, value = 0.2): NeedOf => ({
  id,
  population,
  rate: { value, low: value - 0.02, high: value + 0.05 },
  synthetic: false,
});
const supply = (places: readonly number[], more: Partial<SupplyOf> = {}): SupplyOf => ({
  id: places.join(),
  places,
  persons: null,
  split: null,
  scope: '',
  ...more,
});
const nobody = () => 0;
const habits: Habits = { split: [1 / 3, 2 / 3], anywhere: 0.5 };
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('a rate', () => {
  const random = randomFrom(3);
  const rate = { value: 0.2, low: 0.18, high: 0.26 };
  const drawn = Array.from({ length: 20_000 }, () => rateFrom(rate, random));

  test('has its value in the middle, and 95 % of its draws within its interval, whose halves differ', () => {
    expect(drawn.filter((one) => one < rate.value).length / drawn.length).toBeCloseTo(0.5, 1);
    expect(drawn.filter((one) => one >= rate.low && one <= rate.high).length / drawn.length).toBeCloseTo(0.95, 1);
    expect(drawn.filter((one) => one > rate.high).length / drawn.length).toBeCloseTo(0.025, 1);
  });

  test('stays a share', () => {
    const wide = { value: 0.01, low: 0, high: 1 };
    for (let one = 0; one < 1000; one++) expect(rateFrom(wide, random)).toBeGreaterThanOrEqual(0);
    for (let one = 0; one < 1000; one++) expect(rateFrom({ value: 0.99, low: 0, high: 1 }, random)).toBeLessThanOrEqual(1); // prettier-ignore
  });

  test('a normal has mean 0 and deviation 1', () => {
    const all = Array.from({ length: 20_000 }, () => normalFrom(random));
    expect(mean(all)).toBeCloseTo(0, 1);
    expect(mean(all.map((one) => one ** 2))).toBeCloseTo(1, 1);
  });
});

describe('supply', () => {
  const wanted = Float64Array.of(100, 400, 900);
  const served = (supplies: readonly SupplyOf[], seed = 1) => {
    const into = new Float64Array(3);
    drawSupply(supplies, { habits, need: wanted, said: pools(supplies), random: randomFrom(seed), into });
    return into;
  };

  test('is what is said in each place', () => {
    expect([...served([supply([0, 2], { split: [10, 30] }), supply([2], { split: [5] })])]).toEqual([10, 0, 35]);
  });

  test('said in all is parted by chance, and nothing is lost', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const parts = served([supply([0, 1, 2], { persons: 600 })], seed);
      expect(parts.reduce((sum, one) => sum + one)).toBeCloseTo(600, 9);
      expect(Math.min(...parts)).toBeGreaterThan(0);
    }
  });

  test('not said is drawn from those of its scope, or from all where nobody of it says', () => {
    const said = [supply([0], { persons: 50, scope: 'one' }), supply([0], { persons: 5000, scope: 'country' })];
    const second = (scope: string, seed: number) => served([...said, supply([1], { scope })], seed)[1]!;
    const draws = (scope: string) => new Set(Array.from({ length: 40 }, (_, seed) => second(scope, seed)));
    expect([...draws('one')]).toEqual([50]);
    expect([...draws('other')].toSorted((a, b) => a - b)).toEqual([50, 5000]);
    expect(served([supply([1])])[1]).toBe(0);
  });

  test('habits part all that is not said between them, each as likely as another', () => {
    const random = randomFrom(4);
    const drawn = Array.from({ length: 3000 }, () => drawHabits(random));
    expect(drawn.every(({ split: [one, other] }) => one <= other)).toBe(true);
    expect(mean(drawn.map(({ split: [one] }) => one))).toBeCloseTo(1 / 3, 1);
    expect(mean(drawn.map(({ split: [, other] }) => 1 - other))).toBeCloseTo(1 / 3, 1);
    expect(mean(drawn.map(({ anywhere }) => anywhere))).toBeCloseTo(0.5, 1);
  });

  test('of the unseen that work in several places is where registered ones work together', () => {
    const into = new Float64Array(3);
    const said = pools([supply([0, 1], { persons: 60 }), supply([0, 1], { persons: 60 })]);
    const how = { habits: { ...habits, anywhere: 0 }, need: Float64Array.of(1, 1, 0), said, into };
    drawUnseen(100, { ...how, random: randomFrom(1) });
    expect(into[2]).toBe(0);
    expect(into[0]! + into[1]!).toBeCloseTo(6000, 6);
  });

  test('of the unseen is as large as that of registered ones', () => {
    const into = new Float64Array(3);
    const said = pools([supply([0, 1], { persons: 60 })]);
    drawUnseen(1000, { habits, need: wanted, said, random: randomFrom(1), into });
    expect(into.reduce((sum, one) => sum + one)).toBeCloseTo(60_000, 6);
    expect(into[2]!).toBeGreaterThan(into[0]!);
    drawUnseen(5, { habits, need: wanted, said: pools([]), random: randomFrom(1), into });
    expect(into.reduce((sum, one) => sum + one)).toBeCloseTo(60_000, 6);
  });
});

describe('what may be claimed', () => {
  const of = { initiatives: 4, withoutNumber: 2, synthetic: false };
  test.each([
    [{ top: 0.9 }, 'firm'],
    [{ top: 0.9, synthetic: true }, 'likely'],
    [{ top: 0.5 }, 'likely'],
    [{ top: 0.1 }, 'possible'],
    [{ top: 0.09 }, 'no-gap'],
    [{ top: 1, withoutNumber: 3 }, 'not-enough-said'],
    [{ top: 1, initiatives: 0, withoutNumber: 0 }, 'none-registered'],
  ] as const)('%o: %s', (told, claim) => {
    expect(claimOf({ ...of, ...told })).toBe(claim);
  });
});

describe('an estimate', () => {
  const needs = ['a', 'b', 'c', 'd', 'e'].map((id) => need(id, 10_000));
  const supplies = [400, 1500, 1600, 1700, 1800].map((persons, place) => supply([place], { split: [persons] }));
  const run = (more: Partial<Parameters<typeof estimateSupply>[2]> = {}) =>
    estimateSupply(needs, supplies, { seed: 1, draws: 400, unseen: nobody, ...more });

  test('finds the place that is covered least, and what would overturn it', () => {
    const [a, b] = run();
    expect(a).toMatchObject({ id: 'a', byShare: 1, byPersons: 1, claim: 'firm', initiatives: 1, withoutNumber: 0 });
    expect(a!.covered.middle).toBeCloseTo(0.2, 2);
    expect(a!.need.low).toBeLessThan(a!.need.middle);
    expect(a!.toLeave).toBeCloseTo((b!.covered.middle - a!.covered.middle) * a!.need.middle, 6);
    expect([b!.claim, b!.toLeave]).toEqual(['no-gap', 0]);
  });

  test('served by whom is said to leave, it leaves', () => {
    const { toLeave } = run()[0]!;
    const helped = [...supplies, supply([0], { split: [Math.ceil(toLeave * 1.1)] })];
    expect(estimateSupply(needs, helped, { seed: 1, draws: 400, unseen: nobody })[0]!.byShare).toBeLessThan(0.5);
  });

  test('is less sure the more there may be unseen', () => {
    const seen = run({ unseen: unseenByShare(5, { low: 0.1, high: 0.3 }) });
    expect(seen[0]!.byShare).toBeLessThan(0.9);
  });

  test('never says that nothing is where nothing is registered', () => {
    const results = estimateSupply(needs, supplies.slice(1), { seed: 1, draws: 200, unseen: nobody });
    expect([results[0]!.claim, results[0]!.claimByPersons]).toEqual(['none-registered', 'none-registered']);
  });

  test('is the same to the last bit with the same seed', () => {
    const near = sameRegion;
    const { registered } = madeUpWorld({ needs: realNeeds, seed: 2, initiatives: 300, registers: () => 0.6, near });
    const of = (seed: number) =>
      estimateSupply(realNeeds, registered, {
        seed,
        draws: 100,
        unseen: unseenByShare(registered.length, commonShares),
      });
    const bits = (seed: number) =>
      new BigInt64Array(Float64Array.from(of(seed), ({ covered, byShare }) => covered.middle + byShare).buffer).reduce(
        (all, one) => (all * 31n + one) & 0xffff_ffff_ffffn,
        0n,
      );
    expect(bits(7).toString(16)).toBe('e46ac487ad8c');
    expect(bits(8)).not.toBe(bits(7));
  });

  test('of no place, or without any initiative, is nothing and a question', () => {
    expect(estimateSupply([], [], { seed: 1, draws: 100, unseen: nobody })).toEqual([]);
    const alone = estimateSupply(needs, [], { seed: 1, draws: 100, unseen: unseenByShare(0, commonShares) });
    expect(new Set(alone.map(({ claim }) => claim))).toEqual(new Set(['none-registered']));
  });
});

test('claims that are firm hold where many are not registered, and do not without the unseen', () => {
  const held = (unseen: boolean) => {
    const sums = { firm: 0, isTrue: 0 };
    for (let seed = 1; seed <= 2; seed++) {
      const of = { needs: realNeeds, seed, initiatives: 900, registers: () => 0.6, near: sameRegion };
      const world = madeUpWorld(of);
      const shares = unseenByShare(world.registered.length, commonShares);
      const results = estimateSupply(realNeeds, world.registered, { seed, draws: 200, unseen: unseen ? shares : nobody }); // prettier-ignore
      for (const [place, { claim }] of results.entries()) {
        if (claim !== 'firm') continue;
        sums.firm++;
        if (world.lacking.has(place)) sums.isTrue++;
      }
    }
    return sums.isTrue / sums.firm;
  };
  expect(held(true)).toBeGreaterThan(0.9);
  expect(held(false)).toBeLessThan(0.85);
});

describe('how many are unseen', () => {
  test('by two lists: an estimate and its error by hand, and lists that are one', () => {
    expect(chapman({ first: 200, second: 150, both: 30 })).toEqual({ estimate: 201 * 151 / 31 - 1, se: expect.closeTo(141.89, 2) as number }); // prettier-ignore
    expect(chapman({ first: 10, second: 10, both: 10 })).toEqual({ estimate: 10, se: 0 });
    const random = randomFrom(1);
    const unseen = unseenByLists({ first: 200, second: 150, both: 30 });
    const drawn = Array.from({ length: 2000 }, () => unseen(random));
    expect(mean(drawn)).toBeCloseTo(201 * 151 / 31 - 1 - 200, -2); // prettier-ignore
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(120);
    expect(unseenByLists({ first: 10, second: 10, both: 10 })(random)).toBe(0);
  });

  test('by a share: all registered leaves none', () => {
    const random = randomFrom(1);
    expect(unseenByShare(100, { low: 1, high: 1 })(random)).toBe(0);
    for (let one = 0; one < 100; one++) {
      const unseen = unseenByShare(90, commonShares)(random);
      expect([unseen >= 30, unseen <= 110]).toEqual([true, true]);
    }
  });
});

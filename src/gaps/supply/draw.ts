/** One draw of need and of supply, from what is published and said and from chance where nothing is. */
import type { Random } from '#platform/random.ts';
import type { NeedOf, SupplyOf } from './said.ts';

/** What those who say their number say, by scope, and how many places each serves. */
export interface Pools {
  readonly byScope: ReadonlyMap<string, readonly number[]>;
  readonly all: readonly number[];
  readonly sizes: readonly { readonly persons: number; readonly places: number }[];
  /** For each place, where else those work that work there and in others: what is near, as the initiatives themselves have it. */
  readonly around: ReadonlyMap<number, readonly (readonly number[])[]>;
}

export function pools(supplies: readonly SupplyOf[]): Pools {
  const said = supplies.flatMap(({ persons, split, places, scope }) => {
    const all = split ? split.reduce((sum, one) => sum + one, 0) : persons;
    return all === null ? [] : [{ persons: all, places: places.length, scope }];
  });
  const byScope = new Map(
    [...Map.groupBy(said, ({ scope }) => scope)].map(([scope, those]) => [scope, those.map(({ persons }) => persons)]),
  );
  const several = supplies.filter(({ places }) => places.length > 1).map(({ places }) => places);
  const around = Map.groupBy(
    several.flatMap((places) => places.map((place) => ({ place, places }))),
    ({ place }) => place,
  );
  return {
    byScope,
    all: said.map(({ persons }) => persons),
    sizes: said,
    around: new Map([...around].map(([place, those]) => [place, those.map(({ places }) => places)])),
  };
}

/** A standard normal from twelve uniforms: sums alone, so that every machine draws the same. */
export function normalFrom(random: Random): number {
  let sum = -6;
  for (let one = 0; one < 12; one++) sum += random();
  return sum;
}

/** z of an interval of 95 %. */
const z95 = 1.96;

/** A rate from its published interval, whose halves may differ (two-piece normal, half of the draws on each side), within 0–1. */
export function rateFrom({ value, low, high }: NeedOf['rate'], random: Random): number {
  const z = normalFrom(random);
  return Math.min(1, Math.max(0, value + (z < 0 ? value - low : high - value) * (z / z95)));
}

export function drawNeed(needs: readonly NeedOf[], random: Random, into: Float64Array): void {
  for (const [place, { population, rate }] of needs.entries()) into[place] = population * rateFrom(rate, random);
}

/** How initiatives do what they do not say, one way for all in a draw, since nobody knows it of any. */
export interface Habits {
  /** Up to the first, a number that is not split is split equally; up to the second by the root of need; above by need. */
  readonly split: readonly [number, number];
  /** How often the unseen are anywhere, and not where need is. */
  readonly anywhere: number;
}

/** Shares of the three ways of splitting, all equally likely (the gaps between two uniforms), and of the two ways of being placed. */
export function drawHabits(random: Random): Habits {
  const [one, other] = [random(), random()];
  return { split: [Math.min(one, other), Math.max(one, other)], anywhere: random() };
}

interface Into {
  readonly habits: Habits;
  /** Persons in need, by place. */
  readonly need: Float64Array;
  readonly said: Pools;
  readonly random: Random;
  /** Persons served, by place: added to. */
  readonly into: Float64Array;
}

/** Adds what registered initiatives serve; a number or a split that they do not say is drawn. */
export function drawSupply(supplies: readonly SupplyOf[], { habits, need, said, random, into }: Into): void {
  for (const { places, persons, split, scope } of supplies) {
    if (split) for (const [at, place] of places.entries()) into[place]! += split[at]!;
    else
      spread(places, persons ?? oneOf(said.byScope.get(scope) ?? said.all, random) ?? 0, {
        habits,
        need,
        random,
        into,
      });
  }
}

/** Persons over places, by the habits of the draw; each within 0.05 and 2 of that. */
function spread(places: readonly number[], persons: number, { habits, need, random, into }: Omit<Into, 'said'>): void {
  const way = random();
  const [equally, byRoot] = habits.split;
  const weights = places.map((place) => {
    const plain = way < equally ? 1 : way < byRoot ? Math.sqrt(need[place]!) : need[place]!;
    return plain * (0.05 + 1.95 * random());
  });
  const sum = weights.reduce((all, one) => all + one, 0);
  if (sum > 0) for (const [at, place] of places.entries()) into[place]! += (persons * weights[at]!) / sum;
}

/** Adds what so many initiatives serve that nobody registered: each like a registered one, where need is or anywhere. */
export function drawUnseen(count: number, { habits, need, said, random, into }: Into): void {
  if (said.sizes.length === 0) return;
  const upTo = new Float64Array(need.length);
  let sum = 0;
  for (let place = 0; place < need.length; place++) upTo[place] = sum += need[place]!;
  const somewhere = () => Math.floor(random() * need.length);
  for (let one = 0; one < count; one++) {
    const { persons, places } = oneOf(said.sizes, random)!;
    const home = random() < habits.anywhere ? somewhere() : firstAbove(upTo, random() * sum);
    const around = places === 1 ? [home] : aroundOf(home, places, { said, random, somewhere });
    spread(around, (persons / places) * around.length, { habits, need, random, into });
  }
}

/** Where one of so many places works whose home is here: as one of about as many does that works here; where there is none, anywhere. */
function aroundOf(
  home: number,
  places: number,
  { said, random, somewhere }: Pick<Into, 'said' | 'random'> & { readonly somewhere: () => number },
): readonly number[] {
  const near = said.around.get(home) ?? [];
  const alike = near.filter(({ length }) => length <= 2 * places && places <= 2 * length);
  return oneOf(alike.length > 0 ? alike : near, random) ?? [home, ...Array.from({ length: places - 1 }, somewhere)];
}

const oneOf = <T>(all: readonly T[], random: Random): T | undefined => all[Math.floor(random() * all.length)];

/** The first whose running sum is above a value. */
function firstAbove(upTo: Float64Array, value: number): number {
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

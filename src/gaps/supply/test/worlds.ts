/** Worlds made up to ask whether claims hold: real need, true initiatives that nobody sees, and what of them is registered. */
import { randomFrom, type Random } from '#platform/random.ts';
import { normalFrom, rateFrom } from '../draw.ts';
import type { NeedOf, SupplyOf } from '../said.ts';

export interface World {
  readonly registered: readonly SupplyOf[];
  /** Places that truly are in the fifth covered least. */
  readonly lacking: ReadonlySet<number>;
  /** Places that truly have no initiative. */
  readonly empty: ReadonlySet<number>;
}

export interface WorldOf {
  readonly needs: readonly NeedOf[];
  readonly seed: number;
  readonly initiatives: number;
  /** The share of its initiatives that a place registers, 0–1; smaller places may register less. */
  readonly registers: (place: number) => number;
  /** Places near each, itself included: what works in several works in these. */
  readonly near: (place: number) => readonly number[];
}

/** Most work in one place, some in several, few in a whole neighbourhood; persons are split by a taste of their own; a fifth says no number. */
export function madeUpWorld({ needs, seed, initiatives, registers, near }: WorldOf): World {
  const random = randomFrom(seed);
  const persons = needs.map(({ population, rate }) => population * rateFrom(rate, random));
  const served = needs.map(() => 0);
  const registered: SupplyOf[] = [];
  const here = needs.map(() => 0);
  for (let one = 0; one < initiatives; one++) {
    const { places, scope } = whereOne(random, persons, near);
    const total = sizeOf(random) * places.length;
    const parts = partsOf(total, places, persons, random);
    for (const [at, place] of places.entries()) {
      served[place]! += parts[at]!;
      here[place]!++;
    }
    if (random() < registers(places[0]!))
      registered.push({
        id: String(one),
        places,
        persons: random() < 0.8 ? Math.round(total) : null,
        split: null,
        scope,
      });
  }
  const covered = persons.map((need, place) => Math.min(1, served[place]! / need));
  const order = [...covered.keys()].toSorted((a, b) => covered[a]! - covered[b]! || persons[b]! - persons[a]!);
  const emptyOnes = [...here.keys()].filter((place) => here[place] === 0);
  return {
    registered,
    lacking: new Set(order.slice(0, Math.round(needs.length / 5))),
    empty: new Set(emptyOnes),
  };
}

function whereOne(random: Random, persons: readonly number[], near: WorldOf['near']) {
  const by = random() < 0.5 ? persons : persons.map(() => 1);
  const home = pick(by, random);
  const around = near(home);
  const kind = random();
  if (kind < 0.7) return { places: [home], scope: 'one' };
  if (kind < 0.95)
    return { places: [home, ...around.filter((place) => place !== home && random() < 0.4)], scope: 'several' };
  return { places: [...around], scope: 'all around' };
}

function pick(weights: readonly number[], random: Random): number {
  let left = random() * weights.reduce((sum, one) => sum + one, 0);
  return Math.max(
    0,
    weights.findIndex((weight) => (left -= weight) < 0),
  );
}

/** Persons a year in a place: mostly some hundreds, few some thousands. */
const sizeOf = (random: Random): number => 200 * 2 ** Math.max(-3, Math.min(5, 1.4 * normalFrom(random)));

function partsOf(total: number, places: readonly number[], persons: readonly number[], random: Random): number[] {
  const taste = random();
  const weights = places.map((place) => (persons[place]! * taste + 2000 * (1 - taste)) * (0.2 + 1.6 * random()));
  const sum = weights.reduce((all, one) => all + one, 0);
  return weights.map((weight) => (total * weight) / sum);
}

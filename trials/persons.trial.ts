/** Intervals of numbers of persons cover them, never below 0: samples of made-up populations, beside the symmetric and the plain logarithmic one. */
import { expect, test } from 'vitest';
import { type Interval, logitInterval, personsInterval, tInterval } from '../src/poverty/errors/interval.ts';
import { studentQuantile } from '../src/poverty/errors/student.ts';

const samples = 4000;
const strata = 10;
const psus = 200;

/** mulberry32. */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

interface Psu {
  readonly people: number;
  readonly poor: number;
}

/** Strata of PSUs of unequal size, their shares scattered about the same one. `uneven`: how unequal the PSUs are. */
function population(share: number, uneven: number, random: () => number): Psu[][] {
  const logit = Math.log(share / (1 - share));
  return Array.from({ length: strata }, () =>
    Array.from({ length: psus }, () => {
      const people = Math.round(60 * Math.exp(uneven * (random() + random() + random() - 1.5) * 2));
      const own = 1 / (1 + Math.exp(-(logit + (random() + random() + random() - 1.5) * 1.4)));
      const poor = Array.from({ length: people }, () => random()).filter((x) => x < own).length;
      return { people, poor };
    }),
  );
}

const sum = (all: readonly number[]) => all.reduce((s, x) => s + x, 0);
function spread(values: readonly (readonly number[])[], weight: number): number {
  return sum(
    values.map((z) => {
      const mean = sum(z) / z.length;
      return (z.length / (z.length - 1)) * sum(z.map((x) => (weight * (x - mean)) ** 2));
    }),
  );
}

/** A sample's number of persons and share, with their standard errors; `known`: weights are calibrated to the population's size. */
function sampled(frame: readonly (readonly Psu[])[], drawn: number, known: boolean, random: () => number) {
  const sample = frame.map((all) => Array.from({ length: drawn }, () => all[Math.floor(random() * psus)]!));
  const weight = psus / drawn;
  const [poor, people] = [sum(sample.flat().map((p) => p.poor)), sum(sample.flat().map((p) => p.people))];
  const share = poor / people;
  const shareSe =
    Math.sqrt(
      spread(
        sample.map((h) => h.map((p) => p.poor - share * p.people)),
        1,
      ),
    ) / people;
  const size = sum(frame.flat().map((p) => p.people));
  if (known) return { persons: size * share, se: size * shareSe, share: { estimate: share, se: shareSe } };
  const se = Math.sqrt(
    spread(
      sample.map((h) => h.map((p) => p.poor)),
      weight,
    ),
  );
  return { persons: weight * poor, se, share: { estimate: share, se: shareSe } };
}

const ways = ['symmetric', 'logarithmic', 'ours'] as const;
type Drawn = ReturnType<typeof sampled>;
const of: Record<(typeof ways)[number], (drawn: Drawn, df: number) => Interval> = {
  symmetric: ({ persons, se }, df) => tInterval(persons, se, df),
  logarithmic: ({ persons, se }, df) => {
    const reach = studentQuantile(0.975, df) * (se / persons);
    return { low: persons * Math.exp(-reach), high: persons * Math.exp(reach) };
  },
  ours: ({ persons, se, share }, df) => personsInterval(persons, se, share, df),
};

const cases = [0.005, 0.02, 0.1, 0.5, 0.9].flatMap((share) =>
  [2, 6].flatMap((drawn) => [true, false].map((known) => ({ share, drawn, known }))),
);

test.each(cases)('share $share, $drawn PSUs a stratum, population known: $known', { timeout: 600_000 }, (one) => {
  const random = drawing(20_261_130);
  const frame = population(one.share, 0.5, random);
  const truth = sum(frame.flat().map((p) => p.poor));
  const size = sum(frame.flat().map((p) => p.people));
  const df = strata * (one.drawn - 1);
  const tallies = Object.fromEntries(
    ways.map((way) => [way, { covers: 0, above: 0, below: 0, negative: 0, apart: 0 }]),
  );
  let counted = 0;
  for (let i = 0; i < samples; i++) {
    const drawn = sampled(frame, one.drawn, one.known, random);
    if (drawn.persons === 0) continue; // nobody: neither the share nor the number has an interval
    counted++;
    const share = logitInterval(drawn.share.estimate, drawn.share.se, df);
    for (const way of ways) {
      const { low, high } = of[way](drawn, df);
      const tally = tallies[way]!;
      if (low <= truth && truth <= high) tally.covers++;
      if (truth < low) tally.below++;
      if (truth > high) tally.above++;
      if (low < 0) tally.negative++;
      if (one.known && Math.abs(low / size - share.low) + Math.abs(high / size - share.high) > 1e-9) tally.apart++;
    }
  }
  const parts = (n: number) => Math.round((1000 * n) / counted) / 10;
  const shown = ways.map((way) => [
    way,
    Object.fromEntries(Object.entries(tallies[way]!).map(([k, n]) => [k, parts(n)])),
  ]);
  console.log(JSON.stringify({ ...one, without: samples - counted, ...Object.fromEntries(shown) }));
  const { ours, symmetric } = tallies as Record<(typeof ways)[number], (typeof tallies)[string]>;
  expect(ours.negative).toBe(0);
  expect(ours.apart).toBe(0);
  expect(parts(ours.covers)).toBeGreaterThanOrEqual(Math.min(93, parts(symmetric.covers) - 1));
});

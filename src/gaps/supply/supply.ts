/**
 * Need against supply, by simulation: how surely a place is among the fifth that is covered least. With + − × ÷ √ and whole numbers
 * alone, and one seeded chance: equal to the bit on every machine.
 */
import { randomFrom, type Random } from '#platform/random.ts';
import { claimOf, type Claim } from './claim.ts';
import { drawHabits, drawNeed, drawSupply, drawUnseen, pools, type Pools } from './draw.ts';
import type { NeedOf, SupplyOf } from './said.ts';

/** How many initiatives exist beyond the registered ones, by chance. */
export type Unseen = (random: Random) => number;

export interface SupplyRun {
  readonly seed: number;
  /** 2,000 unless said: probabilities then err by 1.1 points at most by chance. */
  readonly draws?: number;
  readonly unseen: Unseen;
}

/** Lowest, middle and highest: the 5th, 50th and 95th percentile of the draws. */
export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface SupplyResult {
  readonly id: string;
  /** Persons in need. */
  readonly need: Spread;
  /** Share of them that is served, 0–1. */
  readonly covered: Spread;
  /** Persons in need whom nobody serves. */
  readonly uncovered: Spread;
  /** Registered initiatives there, and how many of them do not say how many they serve. */
  readonly initiatives: number;
  readonly withoutNumber: number;
  /** Share of draws in which it is in the fifth with the least coverage, and in the fifth with the most persons uncovered. */
  readonly byShare: number;
  readonly byPersons: number;
  readonly claim: Claim;
  readonly claimByPersons: Claim;
  /** Persons a year whom somebody unregistered would have to serve for it to leave the fifth covered least; 0 where it is not in it. */
  readonly toLeave: number;
}

/** Which part of the places counts as the one that lacks most. */
const lacking = 0.2;

/** Every place, in the order of the needs. */
export function estimateSupply(
  needs: readonly NeedOf[],
  supplies: readonly SupplyOf[],
  { seed, draws = 2000, unseen }: SupplyRun,
): SupplyResult[] {
  const drawn = drawAll(needs, supplies, { random: randomFrom(seed), draws, unseen });
  const here = needs.map((_, place) => supplies.filter(({ places }) => places.includes(place)));
  const spreads = needs.map((_, place) => ({
    need: spreadOf(drawn.need[place]!),
    covered: spreadOf(drawn.covered[place]!),
    uncovered: spreadOf(drawn.uncovered[place]!),
  }));
  const atCut = cutsWithout(spreads.map(({ covered }) => covered.middle));
  return needs.map(({ id, synthetic }, place) => {
    const { need, covered, uncovered } = spreads[place]!;
    const known = {
      initiatives: here[place]!.length,
      withoutNumber: here[place]!.filter(saysNoNumber).length,
      synthetic,
    };
    const [byShare, byPersons] = [drawn.byShare[place]! / draws, drawn.byPersons[place]! / draws];
    return {
      id,
      need,
      covered,
      uncovered,
      initiatives: known.initiatives,
      withoutNumber: known.withoutNumber,
      byShare,
      byPersons,
      claim: claimOf({ ...known, top: byShare }),
      claimByPersons: claimOf({ ...known, top: byPersons }),
      toLeave: Math.max(0, atCut[place]! - covered.middle) * need.middle,
    };
  });
}

const saysNoNumber = ({ persons, split }: SupplyOf): boolean => persons === null && split === null;

interface Drawing extends Pick<SupplyRun, 'unseen'> {
  readonly random: Random;
  readonly draws: number;
}

function drawAll(needs: readonly NeedOf[], supplies: readonly SupplyOf[], { random, draws, unseen }: Drawing) {
  const rows = () => needs.map(() => new Float64Array(draws));
  const [need, covered, uncovered] = [rows(), rows(), rows()];
  const [byShare, byPersons] = [new Int32Array(needs.length), new Int32Array(needs.length)];
  const said: Pools = pools(supplies);
  const [persons, served] = [new Float64Array(needs.length), new Float64Array(needs.length)];
  const [share, left] = [new Float64Array(needs.length), new Float64Array(needs.length)];
  for (let draw = 0; draw < draws; draw++) {
    drawNeed(needs, random, persons);
    served.fill(0);
    const how = { habits: drawHabits(random), need: persons, said, random, into: served };
    drawSupply(supplies, how);
    drawUnseen(unseen(random), how);
    for (let place = 0; place < needs.length; place++) {
      const [wanted, given] = [persons[place]!, served[place]!];
      need[place]![draw] = wanted;
      covered[place]![draw] = share[place] = wanted > 0 ? Math.min(1, given / wanted) : 1;
      uncovered[place]![draw] = left[place] = Math.max(0, wanted - given);
    }
    countFirst(byShare, (a, b) => share[a]! - share[b]! || persons[b]! - persons[a]! || a - b); // of equal shares the larger need first
    countFirst(byPersons, (a, b) => left[b]! - left[a]! || a - b);
  }
  return { need, covered, uncovered, byShare, byPersons };
}

const cutOf = (places: number): number => Math.round(places * lacking);

function countFirst(counts: Int32Array, order: (a: number, b: number) => number): void {
  const places = Int32Array.from({ length: counts.length }, (_, place) => place).sort(order);
  for (const place of places.subarray(0, cutOf(counts.length))) counts[place]!++;
}

function spreadOf(values: Float64Array): Spread {
  const ordered = values.toSorted();
  const at = (share: number) => ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))]!;
  return { low: at(0.05), middle: at(0.5), high: at(0.95) };
}

/** For each place, the coverage at which it would leave the fifth covered least: that of the last of the others in it. */
function cutsWithout(middles: readonly number[]): number[] {
  const ordered = Float64Array.from(middles).sort();
  const cut = cutOf(middles.length);
  // Without a place of the fifth, those after it move up by one.
  return middles.map((own) => (cut === 0 ? 0 : own <= ordered[cut - 1]! ? (ordered[cut] ?? 1) : ordered[cut - 1]!));
}

/** Groups of a network: who is tied more among themselves than chance would have it, and how surely. */
import { randomFrom } from '#platform/random.ts';
import { leiden, leidenFrom, type Partition } from './leiden.ts';
import type { Network } from './network.ts';

export interface Groups {
  /** The group of each node: 0 is the largest, of one size the one with the lowest node. */
  readonly group: Int32Array;
  /** Modularity (Newman, Girvan 2004), −½–1; NaN without ties. */
  readonly modularity: number;
  /** For each node, how often those of its group are with it in the other runs, 0–1; NaN where it is alone. */
  readonly stability: Float64Array;
  /** Its mean over nodes that are not alone; NaN where all are. */
  readonly meanStability: number;
}

/** Under this mean stability there are no groups to speak of. */
export const leastStability = 0.75;

interface Scored {
  readonly group: Partition;
  readonly modularity: number;
}

/** How many of the best runs must agree on what is kept together. */
const agreeing = 4;
/** Runs from what they agree on, and how often that is repeated at most. */
const [again, mostRepeats] = [6, 10];

/**
 * Runs of Leiden, each by a chance of its own that is the same everywhere; then runs from what the best agree on, until none is better
 * (core groups, Ovelgönne, Geyer-Schulz 2012). The best by modularity, the earlier of equals.
 */
export function groupsOf(network: Network, runs = 20): Groups {
  const score = (group: Partition): Scored => ({ group, modularity: modularityOf(network, group) });
  const alone = Array.from({ length: runs }, (_, run) => score(leiden(network, randomFrom(run + 1))));
  let best = alone.toSorted(better);
  for (let repeat = 0; repeat < mostRepeats; repeat++) {
    const core = agreement(best.slice(0, agreeing).map(({ group }) => group));
    const chances = Array.from({ length: again }, (_, run) => randomFrom(runs + repeat * again + run + 1));
    const next = [...best, ...chances.map((chance) => score(leidenFrom(network, core, chance)))].toSorted(better);
    if (next[0] === best[0]) break;
    best = next;
  }
  const group = bySize(best[0]!.group);
  const stability = stabilityOf(group, alone);
  return { group, modularity: best[0]!.modularity, stability, meanStability: meanOf(stability) };
}

const better = (a: Scored, b: Scored) => b.modularity - a.modularity;

/** Together where all partitions have two together. */
function agreement(partitions: readonly Partition[]): Partition {
  const names = partitions[0]!.keys().map((node) => partitions.map((group) => group[node]!).join());
  const numbers = new Map<string, number>();
  return Int32Array.from(names, (name) => numbers.getOrInsert(name, numbers.size));
}

/** Whether groups are worth showing: nodes keep their companions in three of four runs. */
export const areStable = ({ meanStability }: Groups): boolean => meanStability >= leastStability;

function meanOf(values: Float64Array): number {
  const known = values.filter((one) => !Number.isNaN(one));
  return known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** The share of ties within groups beyond what degrees alone would give. From whole numbers, so that equal ones are equal to the bit. */
export function modularityOf({ ties }: Network, group: ArrayLike<number>): number {
  const degree = new Map<number, number>();
  let within = 0;
  for (const [a, b] of ties) {
    for (const node of [a, b]) degree.set(group[node]!, (degree.get(group[node]!) ?? 0) + 1);
    if (group[a] === group[b]) within++;
  }
  const squares = degree.values().reduce((sum, one) => sum + one ** 2, 0);
  return (4 * ties.length * within - squares) / (4 * ties.length ** 2);
}

/** Numbers groups by size, then by their lowest node. */
function bySize(group: Partition): Partition {
  const members = [...Map.groupBy(group.keys(), (node) => group[node]!).values()];
  const numbered = new Int32Array(group.length);
  for (const [number, nodes] of members.toSorted((a, b) => b.length - a.length || a[0]! - b[0]!).entries())
    for (const node of nodes) numbered[node] = number;
  return numbered;
}

function stabilityOf(group: Partition, runs: readonly Scored[]): Float64Array {
  const members = Map.groupBy(group.keys(), (node) => group[node]!);
  return Float64Array.from(group, (own, node) => {
    const others = members.get(own)!.filter((other) => other !== node);
    const together = runs.map((run) => others.filter((other) => run.group[other] === run.group[node]).length);
    return together.reduce((sum, one) => sum + one, 0) / (others.length * runs.length);
  });
}

/**
 * Groups of a network by modularity, as Leiden finds them (Traag, Waltman, van Eck 2019): move, refine, merge, again.
 * Gains are whole numbers, so that two that are equal are equal on every machine; of equal ones the lower number wins.
 */
import { shuffled, type Random } from '#platform/random.ts';
import type { Network } from './network.ts';

/** A network whose nodes stand for several: rows as in Network, with how many ties each entry stands for. */
interface Level {
  readonly size: number;
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  /** Ties within what a node stands for. */
  readonly loops: Float64Array;
  /** Ends of ties at a node, those within counted twice. */
  readonly ends: Float64Array;
}

/** Which group each node is of. */
export type Partition = Int32Array;

const mostRounds = 10;
const identity = (size: number): Partition => Int32Array.from({ length: size }, (_, node) => node);

/** One run: the group of each node, numbered as they are met. Another chance may find others as good. */
export const leiden = (network: Network, random: Random): Partition =>
  settled(levelOf(network), identity(network.size), random);

/** One run that first keeps together what `core` has together, and then moves nodes one by one. */
export function leidenFrom(network: Network, core: Partition, random: Random): Partition {
  const base = levelOf(network);
  const part = compact(core);
  const level = merged(base, part);
  const group = settled(level, identity(level.size), random);
  return settled(
    base,
    part.map((one) => group[one]!),
    random,
  );
}

/** Improves a partition until a round changes nothing. */
function settled(level: Level, from: Partition, random: Random): Partition {
  let group = compact(from);
  for (let round = 0; round < mostRounds; round++) {
    const next = compact(improved(level, group, random));
    if (next.every((one, node) => one === group[node])) break;
    group = next;
  }
  return group;
}

/** Moves and merges from one partition until nothing merges any more. */
function improved(base: Level, group: Partition, random: Random): Partition {
  let level = base;
  let own: Partition = group.slice();
  let standsAt: Partition = identity(base.size);
  for (;;) {
    move(level, own, random);
    const part = compact(refined(level, own, random));
    const next = merged(level, part);
    if (next.size === level.size) return standsAt.map((node) => own[node]!);
    const above = new Int32Array(next.size);
    for (let node = 0; node < level.size; node++) above[part[node]!] = own[node]!;
    standsAt = standsAt.map((node) => part[node]!);
    level = next;
    own = compact(above);
  }
}

function levelOf({ size, start, to }: Network): Level {
  const ends = Float64Array.from({ length: size }, (_, node) => start[node + 1]! - start[node]!);
  return { size, start, to, weight: new Float64Array(to.length).fill(1), loops: new Float64Array(size), ends };
}

/** Counts, for one node at a time, its ties to each group. */
class Links {
  readonly groups: number[] = [];
  readonly #to: Float64Array;
  constructor(size: number) {
    this.#to = new Float64Array(size);
  }

  of(group: number): number {
    return this.#to[group]!;
  }

  /** Counts anew, for a node; `but` leaves neighbours out. */
  count({ start, to, weight }: Level, node: number, group: Partition, but?: (other: number) => boolean): void {
    for (const one of this.groups) this.#to[one] = 0;
    this.groups.length = 0;
    for (let place = start[node]!; place < start[node + 1]!; place++) {
      const other = to[place]!;
      if (but?.(other)) continue;
      const one = group[other]!;
      if (this.#to[one] === 0) this.groups.push(one);
      this.#to[one]! += weight[place]!;
    }
  }
}

const sum = (values: Float64Array) => values.reduce((all, one) => all + one, 0);

/** Each node goes to the group beside it with the greatest gain; whoever that touches is looked at again. */
function move(level: Level, own: Partition, random: Random): void {
  const { size, start, to, ends } = level;
  const all = sum(ends);
  const total = new Float64Array(size);
  for (let node = 0; node < size; node++) total[own[node]!]! += ends[node]!;
  const links = new Links(size);
  const queue = [...shuffled(size, random)];
  const waits = new Uint8Array(size).fill(1);
  for (const node of queue) {
    waits[node] = 0;
    const from = own[node]!;
    links.count(level, node, own);
    total[from]! -= ends[node]!;
    const gainOf = (group: number) => links.of(group) * all - total[group]! * ends[node]!;
    let [best, most] = [from, gainOf(from)];
    for (const group of links.groups) {
      const gain = gainOf(group);
      if (gain > most || (gain === most && best !== from && group < best)) [best, most] = [group, gain];
    }
    total[best]! += ends[node]!;
    own[node] = best;
    if (best === from) continue;
    for (let place = start[node]!; place < start[node + 1]!; place++) {
      const other = to[place]!;
      if (own[other] === best || waits[other]) continue;
      waits[other] = 1;
      queue.push(other);
    }
  }
}

/** Within each group, a node that is still alone joins the part with the greatest gain, so that every part hangs together. */
function refined(level: Level, own: Partition, random: Random): Partition {
  const { size, ends } = level;
  const all = sum(ends);
  const part = identity(size);
  const total = ends.slice();
  const members = new Int32Array(size).fill(1);
  const links = new Links(size);
  for (const node of shuffled(size, random)) {
    if (members[part[node]!]! > 1) continue;
    links.count(level, node, part, (other) => own[other] !== own[node]);
    let [best, most] = [node, 0];
    for (const one of links.groups) {
      const gain = links.of(one) * all - total[one]! * ends[node]!;
      if (gain > most || (gain === most && best !== node && one < best)) [best, most] = [one, gain];
    }
    if (best === node) continue;
    total[best]! += ends[node]!;
    members[best]!++;
    members[node]!--;
    part[node] = best;
  }
  return part;
}

/** The parts, numbered from 0 without gaps, as nodes. */
function merged({ size, start, to, weight, loops }: Level, part: Partition): Level {
  const count = part.reduce((most, one) => Math.max(most, one), -1) + 1;
  const rows = Array.from({ length: count }, () => new Map<number, number>());
  const within = new Float64Array(count);
  for (let node = 0; node < size; node++) {
    const one = part[node]!;
    within[one]! += loops[node]!;
    for (let place = start[node]!; place < start[node + 1]!; place++) {
      const other = part[to[place]!]!;
      if (other === one) within[one]! += weight[place]! / 2;
      else rows[one]!.set(other, (rows[one]!.get(other) ?? 0) + weight[place]!);
    }
  }
  const next = new Int32Array(count + 1);
  for (const [one, row] of rows.entries()) next[one + 1] = next[one]! + row.size;
  const weights = Float64Array.from(rows.flatMap((row) => [...row.values()]));
  const ends = Float64Array.from(rows, (row, one) => 2 * within[one]! + sum(Float64Array.from(row.values())));
  return {
    size: count,
    start: next,
    to: Int32Array.from(rows.flatMap((row) => [...row.keys()])),
    weight: weights,
    loops: within,
    ends,
  };
}

/** The same groups, numbered as they are met. */
export function compact(group: ArrayLike<number>): Partition {
  const numbers = new Map<number, number>();
  return Int32Array.from(group, (one) => {
    if (!numbers.has(one)) numbers.set(one, numbers.size);
    return numbers.get(one)!;
  });
}

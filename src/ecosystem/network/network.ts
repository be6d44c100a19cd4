/** A network as packed rows: nodes are whole numbers from 0; a tie joins two different ones, once. */

/** Two nodes; of a declaration, who declares comes first. */
export type Pair = readonly [number, number];

export interface Network {
  /** How many nodes. */
  readonly size: number;
  /** Undirected, the lower node first, in order. */
  readonly ties: readonly Pair[];
  /** The neighbours of node v are `to[start[v]]` … `to[start[v + 1] - 1]`, in order. */
  readonly start: Int32Array;
  readonly to: Int32Array;
}

/** The network that declarations make, whoever of the two declares; what joins a node to itself is left out. */
export function networkFrom(size: number, declared: readonly Pair[]): Network {
  const keys = declared.filter(([a, b]) => a !== b).map(([a, b]) => Math.min(a, b) * size + Math.max(a, b));
  const distinct = Float64Array.from(new Set(keys)).sort();
  const ties = Array.from(distinct, (key): Pair => [Math.floor(key / size), key % size]);
  const start = new Int32Array(size + 1);
  for (const node of ties.flat()) start[node + 1]!++;
  for (let node = 0; node < size; node++) start[node + 1]! += start[node]!;
  const next = start.slice(0, size);
  const to = new Int32Array(2 * ties.length);
  for (const [a, b] of ties) to[next[b]!++] = a; // lower neighbours first: rows come out in order
  for (const [a, b] of ties) to[next[a]!++] = b;
  return { size, ties, start, to };
}

/** The ties that both sides declare. */
export function saidByBoth({ size, ties }: Network, declared: readonly Pair[]): readonly Pair[] {
  const said = new Set(declared.map(([a, b]) => a * size + b));
  return ties.filter(([a, b]) => said.has(a * size + b) && said.has(b * size + a));
}

/** The neighbours of a node, in order. */
export const adjacentTo = ({ start, to }: Network, node: number): Int32Array =>
  to.subarray(start[node], start[node + 1]);

/** How many neighbours a node has. */
export const degreeOf = ({ start }: Network, node: number): number => start[node + 1]! - start[node]!;

/** The nodes that have a tie, and those that have none, in order. */
export const tiedOf = (network: Network): number[] => nodesOf(network).filter((node) => degreeOf(network, node) > 0);
export const untiedOf = (network: Network): number[] =>
  nodesOf(network).filter((node) => degreeOf(network, node) === 0);

const nodesOf = ({ size }: Network): number[] => Array.from({ length: size }, (_, node) => node);

/** The fewest ties from a node to every other; −1 where there is no way. */
export function hopsFrom(network: Network, from: number): Int32Array {
  const hops = new Int32Array(network.size).fill(-1);
  hops[from] = 0;
  const queue = [from];
  for (const node of queue)
    for (const other of adjacentTo(network, node)) {
      if (hops[other]! >= 0) continue;
      hops[other] = hops[node]! + 1;
      queue.push(other);
    }
  return hops;
}

/** The nodes of each component in order; the largest component first, of one size the one with the lowest node. */
export function componentsOf(network: Network): number[][] {
  const seen = new Uint8Array(network.size);
  const found: number[][] = [];
  for (let node = 0; node < network.size; node++) {
    if (seen[node]) continue;
    const hops = hopsFrom(network, node);
    const members = [...hops.keys()].filter((other) => hops[other]! >= 0);
    for (const member of members) seen[member] = 1;
    found.push(members);
  }
  return found.toSorted((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** What `members` are among themselves, numbered in their order. */
export function subnetwork({ ties }: Network, members: readonly number[]): Network {
  const number = new Map(members.map((node, place) => [node, place]));
  const within = ties.filter(([a, b]) => number.has(a) && number.has(b));
  return networkFrom(
    members.length,
    within.map(([a, b]) => [number.get(a)!, number.get(b)!]),
  );
}

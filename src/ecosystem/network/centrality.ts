/** Measures of a network that come from whom a node is tied to: eigenvector centrality, PageRank, constraint. */
import { componentsOf, degreeOf, adjacentTo, type Network, type Pair } from './network.ts';

const closeEnough = 1e-15;
const mostRounds = 100_000;

/** Repeats a step from a value until it moves nothing by more than rounding. */
function settled(value: Float64Array, step: (value: Float64Array) => Float64Array): Float64Array {
  let now = value;
  for (let round = 0; round < mostRounds; round++) {
    const next = step(now);
    const change = next.reduce((most, one, node) => Math.max(most, Math.abs(one - now[node]!)), 0);
    now = next;
    if (change < closeEnough) break;
  }
  return now;
}

/** Eigenvector centrality in the largest component, its greatest 1, elsewhere 0 (Bonacich 1972). By A + I, which has the same vector and settles on two-part networks, too. */
export function eigenvectorCentrality(network: Network): Float64Array {
  const members = componentsOf(network)[0] ?? [];
  const start = new Float64Array(network.size);
  for (const node of members) start[node] = 1;
  return settled(start, (value) => {
    const next = value.slice();
    for (const node of members) for (const other of adjacentTo(network, node)) next[node]! += value[other]!;
    const top = next.reduce((most, one) => Math.max(most, one), 0);
    return next.map((one) => one / top);
  });
}

/** PageRank over declarations, from who declares to whom (Brin, Page 1998); whoever declares nothing spreads evenly. Sums to 1. */
export function pageRank(size: number, declared: readonly Pair[], damping = 0.85): Float64Array {
  const named = Array.from({ length: size }, () => new Set<number>());
  for (const [from, to] of declared) if (from !== to) named[from]!.add(to);
  return settled(new Float64Array(size).fill(1 / size), (rank) => {
    const next = new Float64Array(size);
    let idle = 0;
    for (const [node, others] of named.entries()) {
      if (others.size === 0) idle += rank[node]!;
      for (const other of others) next[other]! += rank[node]! / others.size;
    }
    return next.map((one) => (1 - damping) / size + damping * (one + idle / size));
  });
}

/** Burt's constraint (1992): low where a node bridges others that are not tied to each other. Over its own ties, as igraph has it; NaN without ties. */
export function constraint(network: Network): Float64Array {
  return Float64Array.from({ length: network.size }, (_, node) => {
    const own = adjacentTo(network, node);
    if (own.length === 0) return Number.NaN;
    const invested = new Map(Array.from(own, (other) => [other, 1 / own.length]));
    for (const between of own)
      for (const other of adjacentTo(network, between))
        if (invested.has(other))
          invested.set(other, invested.get(other)! + 1 / own.length / degreeOf(network, between));
    return own.reduce((sum, other) => sum + invested.get(other)! ** 2, 0);
  });
}

/** Measures of a network that come from shortest ways: each tie is one step, in both directions. */
import { adjacentTo, type Network } from './network.ts';

export interface PathMeasures {
  /** Sum over pairs of others, each counted once, of the share of their shortest ways that pass here (Freeman 1977). */
  readonly betweenness: Float64Array;
  /** Others reached ÷ sum of the steps to them, within the component (Freeman 1979); NaN without ties. */
  readonly closeness: Float64Array;
  /** Sum over others of 1 ÷ steps, 0 where there is no way (Marchiori, Latora 2000). */
  readonly harmonic: Float64Array;
}

/** One round of Brandes (2001), and what it keeps from node to node. */
interface Search {
  readonly steps: Int32Array;
  /** How many shortest ways lead here. */
  readonly ways: Float64Array;
  /** What later nodes owe to this one. */
  readonly owed: Float64Array;
  /** Nodes in the order in which they are reached. */
  readonly order: Int32Array;
}

/** Betweenness, closeness and harmonic closeness of every node. Sums run in one order, so equal networks give equal bits. */
export function pathMeasures(network: Network): PathMeasures {
  const { size } = network;
  const measures = {
    betweenness: new Float64Array(size),
    closeness: new Float64Array(size),
    harmonic: new Float64Array(size),
  };
  const search: Search = {
    steps: new Int32Array(size),
    ways: new Float64Array(size),
    owed: new Float64Array(size),
    order: new Int32Array(size),
  };
  for (let from = 0; from < size; from++) {
    const reached = reach(network, from, search);
    const seen = search.order.subarray(1, reached);
    let total = 0;
    for (const node of seen) {
      total += search.steps[node]!;
      measures.harmonic[from]! += 1 / search.steps[node]!;
    }
    measures.closeness[from] = seen.length > 0 ? seen.length / total : Number.NaN;
    oweBack(network, search, seen, measures.betweenness);
  }
  return measures;
}

/** Breadth first from one node; how many it reaches, itself among them. */
function reach(network: Network, from: number, { steps, ways, owed, order }: Search): number {
  steps.fill(-1);
  ways.fill(0);
  owed.fill(0);
  [steps[from], ways[from], order[0]] = [0, 1, from];
  let reached = 1;
  for (let head = 0; head < reached; head++) {
    const node = order[head]!;
    for (const other of adjacentTo(network, node)) {
      if (steps[other]! < 0) {
        steps[other] = steps[node]! + 1;
        order[reached++] = other;
      }
      if (steps[other] === steps[node]! + 1) ways[other]! += ways[node]!;
    }
  }
  return reached;
}

/** From the farthest back: each node owes to those before it what passes through them. Half, since each pair is met from both ends. */
function oweBack(network: Network, { steps, ways, owed }: Search, seen: Int32Array, betweenness: Float64Array): void {
  for (let place = seen.length - 1; place >= 0; place--) {
    const node = seen[place]!;
    for (const before of adjacentTo(network, node))
      if (steps[before] === steps[node]! - 1) owed[before]! += (ways[before]! / ways[node]!) * (1 + owed[node]!);
    betweenness[node]! += owed[node]! / 2;
  }
}

/** Measures of a network as a whole. */
import { componentsOf, adjacentTo, saidByBoth, type Network, type Pair } from './network.ts';

export interface WholeNetwork {
  readonly nodes: number;
  readonly ties: number;
  /** Directed, each once. */
  readonly declarations: number;
  /** Ties ÷ pairs, 0–1; NaN under two nodes. */
  readonly density: number;
  /** Share of declarations that the other side made, too; NaN without any. */
  readonly reciprocity: number;
  /** Share of ties declared by both; NaN without any. */
  readonly mutual: number;
  readonly components: number;
  /** Nodes of the largest component. */
  readonly largest: number;
  /** Nodes without ties. */
  readonly isolated: number;
  /** Closed ÷ connected triples, 0–1 (global clustering); NaN without any. */
  readonly transitivity: number;
}

export function wholeNetwork(network: Network, declared: readonly Pair[]): WholeNetwork {
  const { size, ties } = network;
  const said = new Set(declared.filter(([a, b]) => a !== b).map(([a, b]) => a * size + b));
  const both = saidByBoth(network, declared).length;
  const components = componentsOf(network);
  return {
    nodes: size,
    ties: ties.length,
    declarations: said.size,
    density: (2 * ties.length) / (size * (size - 1)),
    reciprocity: (2 * both) / said.size,
    mutual: both / ties.length,
    components: components.length,
    largest: components[0]?.length ?? 0,
    isolated: components.filter(({ length }) => length === 1).length,
    transitivity: transitivityOf(network),
  };
}

function transitivityOf(network: Network): number {
  let closed = 0;
  let connected = 0;
  for (let node = 0; node < network.size; node++) {
    const own = adjacentTo(network, node);
    const known = new Set(own);
    connected += (own.length * (own.length - 1)) / 2;
    for (const other of own) for (const third of adjacentTo(network, other)) if (known.has(third)) closed++;
  }
  return closed / 2 / connected;
}

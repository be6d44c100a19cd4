/** All that is measured of a network, as others read it: nodes by their identifiers, nothing where a number cannot be known. */
import { constraint, eigenvectorCentrality, pageRank } from './centrality.ts';
import { areStable, groupsOf } from './groups.ts';
import type { NamedNetwork } from './named.ts';
import { degreeOf } from './network.ts';
import { pathMeasures } from './paths.ts';
import { wholeNetwork, type WholeNetwork } from './whole.ts';

type Known<T> = { readonly [K in keyof T]: T[K] | null };

export interface NodeMeasures {
  readonly id: string;
  readonly name: string;
  /** Neighbours; and those that both sides have said. */
  readonly degree: number;
  readonly confirmed: number;
  readonly betweenness: number | null;
  readonly closeness: number | null;
  readonly harmonic: number | null;
  readonly eigenvector: number | null;
  readonly pagerank: number | null;
  readonly constraint: number | null;
  /** From 1, the largest; nothing where it has no ties. */
  readonly group: number | null;
  /** How often its group is with it in other runs, 0–1. */
  readonly stability: number | null;
}

export interface NetworkMeasures {
  readonly network: Known<WholeNetwork>;
  readonly groups: {
    readonly count: number;
    readonly modularity: number | null;
    readonly stability: number | null;
    readonly stable: boolean;
  };
  readonly nodes: readonly NodeMeasures[];
}

/** Measures over ties in both directions, but PageRank, which follows who names whom. */
export function measuresOf({ nodes, network, declared, confirmed }: NamedNetwork): NetworkMeasures {
  const groups = groupsOf(network);
  const paths = pathMeasures(network);
  const eigenvector = eigenvectorCentrality(network);
  const rank = pageRank(network.size, declared);
  const bridging = constraint(network);
  const agreed = new Int32Array(network.size);
  for (const node of confirmed.flat()) agreed[node]!++;
  const isAlone = (node: number) => degreeOf(network, node) === 0;
  return {
    network: knownOf(wholeNetwork(network, declared)),
    groups: {
      count: new Set(groups.group.filter((_, node) => !isAlone(node))).size,
      modularity: known(groups.modularity),
      stability: known(groups.meanStability),
      stable: areStable(groups),
    },
    nodes: nodes.map(({ id, name }, node) => ({
      id,
      name,
      degree: degreeOf(network, node),
      confirmed: agreed[node]!,
      betweenness: known(paths.betweenness[node]!),
      closeness: known(paths.closeness[node]!),
      harmonic: known(paths.harmonic[node]!),
      eigenvector: known(eigenvector[node]!),
      pagerank: known(rank[node]!),
      constraint: known(bridging[node]!),
      group: isAlone(node) ? null : groups.group[node]! + 1,
      stability: known(groups.stability[node]!),
    })),
  };
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
const knownOf = (whole: WholeNetwork): Known<WholeNetwork> =>
  Object.fromEntries(
    Object.entries(whole).map(([key, value]: [string, number]) => [key, known(value)]),
  ) as unknown as Known<WholeNetwork>;

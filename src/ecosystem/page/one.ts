/** One organisation in the network: with whom it is tied and who says so, and whom its allies lead to. */
import type { Locale } from '#platform/words.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { alliesByName, neighbours } from '../drawing/neighbours.ts';
import { nodesByName } from '../drawing/network-map.ts';
import type { Named, NamedNetwork } from '../network/named.ts';
import { adjacentTo } from '../network/network.ts';
import { words } from '../words.ts';
import type { DrawnFor } from './view.ts';

export interface OneInNetwork {
  readonly organization: Named;
  /** Confirmed first, in each by name. */
  readonly allies: readonly { readonly ally: Named; readonly by: 'both' | 'itself' | 'other' }[];
  readonly confirmed: number;
  readonly drawing: Drawing | null;
  /** Those two steps away, by name, each with the allies that lead there. */
  readonly further: readonly { readonly organization: Named; readonly through: readonly Named[] }[];
}

/** The organisation of an identifier in a network; undefined where it is not there. */
export function oneInNetwork(named: NamedNetwork, id: string, { locale, hrefOf }: DrawnFor): OneInNetwork | undefined {
  const node = named.nodes.findIndex((one) => one.id === id);
  if (node < 0) return undefined;
  const { confirmed, declared } = alliesByName(named, node);
  const says = new Set(named.declared.filter(([from]) => from === node).map(([, to]) => to));
  const organization = named.nodes[node]!;
  return {
    organization,
    allies: [
      ...confirmed.map((other) => ({ ally: named.nodes[other]!, by: 'both' as const })),
      ...declared.map((other) => ({
        ally: named.nodes[other]!,
        by: says.has(other) ? ('itself' as const) : ('other' as const),
      })),
    ],
    confirmed: confirmed.length,
    drawing: confirmed.length + declared.length === 0 ? null : drawn(named, node, { locale, hrefOf }),
    further: twoStepsAway(named, node),
  };
}

function drawn(named: NamedNetwork, node: number, { locale, hrefOf }: DrawnFor): Drawing {
  const t = words.in(locale).drawings;
  const { confirmed, declared } = alliesByName(named, node);
  return neighbours(named, node, {
    title: t.neighbours(named.nodes[node]!.name),
    description: t.neighboursSays(confirmed.length, declared.length),
    alone: t.alone,
    hrefOf,
  });
}

function twoStepsAway(named: NamedNetwork, node: number): OneInNetwork['further'] {
  const near = new Set(adjacentTo(named.network, node));
  return nodesByName(named).flatMap((other) => {
    if (other === node || near.has(other)) return [];
    const through = adjacentTo(named.network, other).filter((between) => near.has(between));
    return through.length === 0
      ? []
      : [{ organization: named.nodes[other]!, through: Array.from(through, (between) => named.nodes[between]!) }];
  });
}

export const oneTold = ({ allies, confirmed }: OneInNetwork, locale: Locale): string =>
  words.in(locale).one.lead(String(allies.length), String(confirmed));

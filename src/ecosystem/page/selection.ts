/** What of the network an address asks for: which regions, which ties, in which view. */
import { regions } from '#territory/territory.ts';
import { confirmedOf, partOf, type NamedNetwork } from '../network/named.ts';

/** The map, which is for a phone a map of numbers; the loom; how many ties there are among regions. */
export const networkViews = ['map', 'loom', 'regions'] as const;
export type NetworkView = (typeof networkViews)[number];

export interface NetworkSelection {
  /** Where the seat is, any of them; everywhere where there is none. */
  readonly regions: readonly string[];
  /** Only the ties that both sides say. */
  readonly confirmed: boolean;
  readonly view: NetworkView;
}

/** What pages call each part in an address. */
export const networkFields = { region: 'region', confirmed: 'confirmadas', view: 'vista' } as const;
export const spokenViews: Readonly<Record<NetworkView, string>> = { map: 'mapa', loom: 'telar', regions: 'regiones' };

/** The selection that an address asks for. What does not exist is left out. */
export function readNetworkSelection(params: URLSearchParams): NetworkSelection {
  const asked = new Set(params.getAll(networkFields.region));
  return {
    regions: regions.map(({ code }) => code).filter((code) => asked.has(code)),
    confirmed: params.get(networkFields.confirmed) === 'si',
    view: networkViews.find((view) => spokenViews[view] === params.get(networkFields.view)) ?? 'map',
  };
}

/** The address's query for a selection, '' or '?…', always in the same order. */
export function networkQuery({ regions: chosen, confirmed, view }: NetworkSelection): string {
  const params = new URLSearchParams(chosen.map((code) => [networkFields.region, code]));
  if (confirmed) params.set(networkFields.confirmed, 'si');
  if (view !== 'map') params.set(networkFields.view, spokenViews[view]);
  const text = params.toString();
  return text && `?${text}`;
}

/** The part of a network that a selection is of: its organisations, and the ties among them. */
export function selectedOf(whole: NamedNetwork, { regions: chosen, confirmed }: NetworkSelection): NamedNetwork {
  const part =
    chosen.length === 0
      ? whole
      : partOf(
          whole,
          [...whole.nodes.keys()].filter((node) => chosen.includes(whole.nodes[node]!.region)),
        );
  return confirmed ? confirmedOf(part) : part;
}

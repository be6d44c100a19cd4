/** What of the network an address asks for: of which region, or between which two, which ties, in which view. */
import { regionByCode } from '#territory/territory.ts';
import { confirmedOf, partOf, withTies, type NamedNetwork } from '../network/named.ts';

/** The map, which is for a phone a map of numbers; the loom; how many ties there are among regions. */
export const networkViews = ['map', 'loom', 'regions'] as const;
export type NetworkView = (typeof networkViews)[number];

export interface NetworkSelection {
  /** Where the seat is: its organisations, and those elsewhere that they are tied with. Everywhere where there is none. */
  readonly region: string | null;
  /** Only the ties between two regions, or within one that is said twice. */
  readonly between: readonly [string, string] | null;
  /** Only the ties that both sides say. */
  readonly confirmed: boolean;
  readonly view: NetworkView;
}

/** What pages call each part in an address. */
export const networkFields = { region: 'region', between: 'entre', confirmed: 'confirmadas', view: 'vista' } as const;
export const spokenViews: Readonly<Record<NetworkView, string>> = { map: 'mapa', loom: 'telar', regions: 'regiones' };

/** The selection that an address asks for. What does not exist is left out. */
export function readNetworkSelection(params: URLSearchParams): NetworkSelection {
  const known = (code: string | undefined) => (code && regionByCode(code) ? code : null);
  const [one, other] = (params.get(networkFields.between) ?? '').split('-').map(known);
  return {
    region: known(params.get(networkFields.region) ?? ''),
    between: one && other ? [one, other] : null,
    confirmed: params.get(networkFields.confirmed) === 'si',
    view: networkViews.find((view) => spokenViews[view] === params.get(networkFields.view)) ?? 'map',
  };
}

/** The address's query for a selection, '' or '?…', always in the same order. */
export function networkQuery({ region, between, confirmed, view }: NetworkSelection): string {
  const params = new URLSearchParams();
  if (region) params.set(networkFields.region, region);
  if (between) params.set(networkFields.between, between.join('-'));
  if (confirmed) params.set(networkFields.confirmed, 'si');
  if (view !== 'map') params.set(networkFields.view, spokenViews[view]);
  const text = params.toString();
  return text && `?${text}`;
}

/** The part of a network that a selection is of. */
export function selectedOf(whole: NamedNetwork, { region, between, confirmed }: NetworkSelection): NamedNetwork {
  const said = confirmed ? confirmedOf(whole) : whole;
  const regionAt = (node: number) => said.nodes[node]!.region;
  if (between) return tiedIn(withTies(said, (a, b) => isBetween([regionAt(a), regionAt(b)], between)));
  if (!region) return said;
  const own = withTies(said, (a, b) => regionAt(a) === region || regionAt(b) === region);
  const shown = new Set(own.network.ties.flat());
  return partOf(
    own,
    [...own.nodes.keys()].filter((node) => shown.has(node) || regionAt(node) === region),
  );
}

const isBetween = ([a, b]: readonly [string, string], [one, other]: readonly [string, string]): boolean =>
  (a === one && b === other) || (a === other && b === one);

/** Only those that have a tie. */
function tiedIn(named: NamedNetwork): NamedNetwork {
  const tied = new Set(named.network.ties.flat());
  return partOf(
    named,
    [...named.nodes.keys()].filter((node) => tied.has(node)),
  );
}

/** How many ties there are within and between regions: what is shown of a network that is too large to be drawn. */
import { regions } from '#territory/territory.ts';
import type { NamedNetwork } from '../network/named.ts';

export interface RegionMatrix {
  /** The regions with organisations, from north to south; '' where the region is not said. */
  readonly regions: readonly { readonly code: string; readonly organizations: number }[];
  /** `counts[a][b]`: ties between the a-th and the b-th; the same both ways, each tie once within a region. */
  readonly counts: readonly (readonly number[])[];
}

export function regionMatrix({ nodes, network }: NamedNetwork): RegionMatrix {
  const seats = Map.groupBy(nodes, ({ region }) => region);
  const codes = [...regions.map(({ code }) => code), ''].filter((code) => seats.has(code));
  const place = new Map(codes.map((code, at) => [code, at]));
  const counts = codes.map(() => codes.map(() => 0));
  for (const [a, b] of network.ties) {
    const [one, other] = [place.get(nodes[a]!.region)!, place.get(nodes[b]!.region)!];
    counts[one]![other]!++;
    if (one !== other) counts[other]![one]!++;
  }
  return { regions: codes.map((code) => ({ code, organizations: seats.get(code)!.length })), counts };
}

/** A network as GraphML (Brandes et al. 2002): ties without direction, with who declares them. */
import type { NamedNetwork } from '../network/named.ts';
import type { NetworkFileOf, SaidTie } from './said-ties.ts';
import { inXml } from './xml.ts';

export function graphml({ nodes }: NamedNetwork, ties: readonly SaidTie[], { origin, sample }: NetworkFileOf): string {
  const node = nodes.map(
    ({ id, name, region }) =>
      `<node id="${inXml(id)}"><data key="name">${inXml(name)}</data><data key="region">${inXml(region)}</data><data key="url">${inXml(`${origin}/articuladores/${id}`)}</data></node>`,
  );
  const edge = ties.map(
    ({ from, to, confirmed }) =>
      `<edge source="${inXml(nodes[from]!.id)}" target="${inXml(nodes[to]!.id)}"><data key="confirmed">${String(confirmed)}</data><data key="declared_by">${confirmed ? 'both' : inXml(nodes[from]!.id)}</data></edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="sample" for="graph" attr.name="sample" attr.type="boolean"/>',
    ...['name', 'region', 'url'].map((key) => `<key id="${key}" for="node" attr.name="${key}" attr.type="string"/>`),
    '<key id="confirmed" for="edge" attr.name="confirmed" attr.type="boolean"/>',
    '<key id="declared_by" for="edge" attr.name="declared_by" attr.type="string"/>',
    `<graph id="alliances" edgedefault="undirected"><data key="sample">${String(sample)}</data>`,
    ...node,
    ...edge,
    '</graph>',
    '</graphml>\n',
  ].join('\n');
}

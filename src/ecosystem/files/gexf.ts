/** A network as GEXF 1.2, which Gephi and others read: ties without direction, with who declares them. */
import type { NamedNetwork } from '../network/named.ts';
import type { NetworkFileOf, SaidTie } from './said-ties.ts';
import { inXml } from './xml.ts';

export function gexf({ nodes }: NamedNetwork, ties: readonly SaidTie[], { origin, sample }: NetworkFileOf): string {
  const values = (all: Readonly<Record<string, string>>) =>
    `<attvalues>${Object.entries(all)
      .map(([name, value]) => `<attvalue for="${name}" value="${inXml(value)}"/>`)
      .join('')}</attvalues>`;
  const node = nodes.map(
    ({ id, name, region }) =>
      `<node id="${inXml(id)}" label="${inXml(name)}">${values({ region, url: `${origin}/articuladores/${id}` })}</node>`,
  );
  const edge = ties.map(
    ({ from, to, confirmed }, at) =>
      `<edge id="${String(at)}" source="${inXml(nodes[from]!.id)}" target="${inXml(nodes[to]!.id)}">${values({ confirmed: String(confirmed), declared_by: confirmed ? 'both' : nodes[from]!.id })}</edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    `<meta><description>${sample ? 'Sample data: fictional organisations' : 'Alliances as organisations declare them'}</description></meta>`,
    '<graph mode="static" defaultedgetype="undirected">',
    '<attributes class="node"><attribute id="region" title="region" type="string"/><attribute id="url" title="url" type="string"/></attributes>',
    '<attributes class="edge"><attribute id="confirmed" title="confirmed" type="boolean"/><attribute id="declared_by" title="declared_by" type="string"/></attributes>',
    '<nodes>',
    ...node,
    '</nodes>',
    '<edges>',
    ...edge,
    '</edges>',
    '</graph>',
    '</gexf>\n',
  ].join('\n');
}

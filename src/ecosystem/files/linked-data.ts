/** A network as JSON-LD: each declaration is `org:linkedTo` of the W3C's Organization Ontology; both ways where it is confirmed. */
import type { NamedNetwork } from '../network/named.ts';
import type { NetworkFileOf, SaidTie } from './said-ties.ts';

export function linkedData(
  { nodes, declared }: NamedNetwork,
  _ties: readonly SaidTie[],
  { origin, sample }: NetworkFileOf,
): string {
  const address = (node: number) => `${origin}/articuladores/${nodes[node]!.id}`;
  const said = Map.groupBy(declared, ([from]) => from);
  const graph = nodes.map(({ name, region }, node) => {
    const linkedTo = [...new Set(said.get(node)?.map(([, to]) => to))].toSorted((a, b) => a - b).map(address);
    return {
      '@id': address(node),
      '@type': 'Organization',
      name,
      ...(region && { region }),
      ...(linkedTo.length > 0 && { linkedTo }),
    };
  });
  const context = {
    org: 'http://www.w3.org/ns/org#',
    Organization: 'org:Organization',
    name: 'http://www.w3.org/2004/02/skos/core#prefLabel',
    region: 'http://schema.org/addressRegion',
    linkedTo: { '@id': 'org:linkedTo', '@type': '@id' },
    comment: 'http://www.w3.org/2000/01/rdf-schema#comment',
  };
  const notice = sample ? { comment: 'Sample data: fictional organisations' } : {};
  return `${JSON.stringify({ '@context': context, '@id': `${origin}/red`, ...notice, '@graph': graph }, null, 1)}\n`;
}

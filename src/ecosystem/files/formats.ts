/** A network for other programs. Each says who declares each tie, and whether both do. */
import { writeCsv } from '#platform/spreadsheet/write.ts';
import type { NamedNetwork } from '../network/named.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { linkedData } from './linked-data.ts';
import { saidTies, type NetworkFileOf, type SaidTie } from './said-ties.ts';

/** CSV as `minga network measures` reads it; GraphML (2002), GEXF 1.2; JSON-LD in the W3C's Organization Ontology. */
export const networkFormats = ['csv', 'organizaciones.csv', 'graphml', 'gexf', 'jsonld'] as const;
export type NetworkFormat = (typeof networkFormats)[number];

const mediaTypes: Readonly<Record<NetworkFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  'organizaciones.csv': 'text/csv; charset=utf-8',
  graphml: 'application/graphml+xml; charset=utf-8',
  gexf: 'application/gexf+xml; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
};

/** The network as a file; its name says where it is of the sample. */
export function networkFile(
  named: NamedNetwork,
  format: NetworkFormat,
  of: NetworkFileOf,
): { readonly name: string; readonly mediaType: string; readonly body: string } {
  const write = { csv, 'organizaciones.csv': organizations, graphml, gexf, jsonld: linkedData }[format];
  return {
    name: `red${of.sample ? '-muestra' : ''}${format === 'organizaciones.csv' ? '-' : '.'}${format}`,
    mediaType: mediaTypes[format],
    body: write(named, saidTies(named), of),
  };
}

function csv({ nodes }: NamedNetwork, ties: readonly SaidTie[]): string {
  const rows = ties.map(({ from, to, confirmed }) => {
    const [one, other] = [nodes[from]!, nodes[to]!];
    return [one.id, other.id, confirmed ? 1 : 0, one.name, other.name];
  });
  return writeCsv([['from', 'to', 'confirmed', 'from_name', 'to_name'], ...rows]);
}

/** Every organisation, those without ties too. */
const organizations = ({ nodes }: NamedNetwork): string =>
  writeCsv([
    ['id', 'name', 'region', 'short'],
    ...nodes.map(({ id, name, region, shortName }) => [id, name, region, shortName ?? '']),
  ]);

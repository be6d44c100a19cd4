import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readTable } from '#platform/spreadsheet/read.ts';
import { namedNetwork, type NamedNetwork } from '../network/named.ts';
import { measuresOf } from '../network/measures.ts';
import { byChance } from '../drawing/test/looked-at.ts';
import { networkFile, networkFormats, type NetworkFormat } from './formats.ts';

const of = { origin: 'https://mesa.example', sample: false };
const named = byChance(40, 3);
const hostile: NamedNetwork = {
  ...named,
  nodes: named.nodes.map((node) => ({ ...node, name: `=1+1 <b>"${node.name}" & co\u0007` })),
};

test('the CSV gives back the same network, by the command that measures it', async () => {
  const table = (format: NetworkFormat) => readTable(Buffer.from(networkFile(named, format, of).body), 10_000);
  const read = namedNetwork(await table('csv'), await table('organizaciones.csv')) as NamedNetwork;
  const [one, other] = [measuresOf(named), measuresOf(read)];
  expect(other.network).toMatchObject({ ties: one.network.ties!, reciprocity: one.network.reciprocity! });
  expect(other.network.isolated).toBe(one.network.isolated);
  const said = ({ nodes }: typeof one) => nodes.map(({ id, degree, confirmed }) => [id, degree, confirmed]);
  expect(said(other)).toEqual(said(one));
});

test.each(['graphml', 'gexf'] as const)('%s has every organisation and tie, whatever they are called', (format) => {
  const { document } = parseHTML(networkFile(hostile, format, of).body);
  expect(document.querySelectorAll('node')).toHaveLength(40);
  expect(document.querySelectorAll('edge')).toHaveLength(named.network.ties.length);
  expect(document.querySelectorAll('b')).toHaveLength(0);
  const body = networkFile(hostile, format, of).body;
  expect(body).not.toContain('\u0007');
  expect(body.match(/(?:key="confirmed">|for="confirmed" value=")true/gu)).toHaveLength(named.confirmed.length);
});

test('JSON-LD says each declaration, both ways where it is confirmed', () => {
  const { '@graph': graph } = JSON.parse(networkFile(hostile, 'jsonld', of).body) as {
    '@graph': { '@id': string; linkedTo?: string[] }[];
  };
  const said = new Set(named.declared.map((pair) => pair.join()));
  expect(graph.flatMap(({ linkedTo = [] }) => linkedTo)).toHaveLength(said.size);
  expect(graph[0]!['@id']).toBe('https://mesa.example/articuladores/n0');
});

test('a file of the sample says so in its name', () => {
  const names = networkFormats.map((format) => networkFile(named, format, { ...of, sample: true }).name);
  expect(names).toEqual([
    'red-muestra.csv',
    'red-muestra-organizaciones.csv',
    'red-muestra.graphml',
    'red-muestra.gexf',
    'red-muestra.jsonld',
  ]);
  expect(networkFile(named, 'csv', of).name).toBe('red.csv');
});

/** One organisation and its allies: whole names in a column, the confirmed first, ties among them as arcs. */
import type { NamedNetwork } from '../network/named.ts';
import { adjacentTo } from '../network/network.ts';
import { tenth, type Drawing, type Item, type Stroke } from './drawing.ts';
import { markOf, zoneInkOf } from './ink.ts';
import { cutTo, brokenLines } from './letters.ts';
import { nodesByName, drawnLink, titled, type DrawingWords } from './network-map.ts';
import { tiesBySaying } from './ties.ts';

const row = 34;
const width = 380;
const [centre, column] = [40, 112];

/** Its allies, those that both have said first, in each by name; they are many on no phone: the drawing grows downwards. */
export function alliesByName(
  named: NamedNetwork,
  node: number,
): { readonly confirmed: number[]; readonly declared: number[] } {
  const { confirmed } = tiesBySaying(named);
  const sure = new Set(confirmed.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : [])));
  const near = new Set(adjacentTo(named.network, node));
  const allies = nodesByName(named).filter((other) => near.has(other));
  return { confirmed: allies.filter((other) => sure.has(other)), declared: allies.filter((other) => !sure.has(other)) };
}

export function neighbours(named: NamedNetwork, node: number, words: DrawingWords): Drawing {
  const { confirmed, declared } = alliesByName(named, node);
  const near = [...confirmed, ...declared];
  const height = Math.max(96, near.length * row + 12);
  const y = new Map(near.map((other, at) => [other, (height - near.length * row) / 2 + row * (at + 0.5)]));
  const middle = height / 2;
  const spokes = (nodes: readonly number[]) =>
    nodes.map((other) => `M${centre} ${middle}L${column} ${y.get(other)!}`).join('');
  const arcs = named.network.ties
    .filter(([a, b]) => y.has(a) && y.has(b))
    .map(
      ([a, b]) =>
        `M${column} ${y.get(a)!}C${column - 36} ${y.get(a)!} ${column - 36} ${y.get(b)!} ${column} ${y.get(b)!}`,
    );
  const strokes: Stroke[] = [
    { d: arcs.join(''), colour: 'quiet' as const, width: 0.6 },
    { d: spokes(declared), colour: 'tie' as const, width: 1, dash: '2 3' },
    { d: spokes(confirmed), colour: 'tie' as const, width: 2.2 },
  ].filter(({ d }) => d !== '');
  const zone = zoneInkOf(named.nodes[node]!.region);
  return {
    ...titled('vecinas', words),
    width,
    height,
    areas: [{ d: markOf(zone, centre, middle, 15), fill: zone }],
    strokes,
    items: near.map((other) => ally(named, other, words, y.get(other)!)),
    labels: [],
  };
}

function ally(named: NamedNetwork, node: number, words: DrawingWords, y: number): Item {
  const { name, region } = named.nodes[node]!;
  const zone = zoneInkOf(region);
  const room = width - column - 20;
  const [first, ...rest] = brokenLines(name, 12, room);
  const lines = rest.length === 0 ? [first!] : [first!, cutTo(rest.join(' '), 12, room)];
  return {
    ...drawnLink(named, node, words),
    areas: [{ d: markOf(zone, column, y, 6.5), fill: zone }],
    strokes: [],
    labels: lines.map((text, at) => ({ text, x: column + 16, y: tenth(y + 4 + (at - (lines.length - 1) / 2) * 14) })),
  };
}

import { describe, expect, test } from 'vitest';
import { groupsOf } from '../network/groups.ts';
import type { NamedNetwork } from '../network/named.ts';
import type { Pair } from '../network/network.ts';
import { placesOf } from '../network/layout.ts';
import { clique, declaredByChance, line, star } from '../network/test/made-up.ts';
import { captioned, drawingSvg, type Drawing, type DrawnLabel } from './drawing.ts';
import { loom } from './loom.ts';
import { alliesByName, neighbours } from './neighbours.ts';
import { boxOf, byChance, centresOf, namedByChance, nearestOf, overlappingIn } from './test/looked-at.ts';
import { mostDrawn, networkMap, phoneMap } from './network-map.ts';

const words = { title: 'Red', description: 'Quién con quién', alone: 'Sin alianzas:' };
const ofTies = (network: { readonly ties: readonly Pair[]; readonly size: number }) =>
  namedByChance(network.ties, network.size);

const tied = ({ nodes, network }: NamedNetwork) => nodes.filter((_, node) => network.ties.flat().includes(node));
const alone = (named: NamedNetwork) => named.nodes.length - tied(named).length;

const kinds = [
  ...[50, 72, 100, 125, 150].map((size, at) => [`${String(size)} by chance`, byChance(size, at)] as const),
  ['a line', ofTies(line(60))],
  ['a star', ofTies(star(90))],
  ['everyone with everyone', ofTies(clique(50))],
  [
    'pairs alone',
    namedByChance(
      Array.from({ length: 50 }, (_, at): Pair => [2 * at, 2 * at + 1]),
      100,
    ),
  ],
  ['nobody tied', namedByChance([], 40)],
  ['one tie', namedByChance([[0, 1]], 2)],
  ['nobody', namedByChance([], 0)],
] as const;

describe.each(kinds)('%s', (_, network) => {
  test('a map shows everyone once, within its sheet, no name on another', () => {
    const drawing = networkMap(network, { words });
    const named = alone(network) > 30 ? tied(network) : network.nodes;
    expect(drawing.items.map(({ name }) => name).toSorted()).toEqual(named.map(({ name }) => name).toSorted());
    expect(overlappingIn(drawing)).toEqual([]);
    for (const label of drawing.items.flatMap(({ labels }) => labels)) {
      const { left, right, top, bottom } = boxOf(label, drawing.fontSize);
      expect([left >= 0, right <= drawing.width, top >= 0, bottom <= drawing.height]).toEqual([true, true, true, true]);
    }
  });

  test('a phone shows a number for each tied one, a finger apart; the list has everyone', () => {
    const { drawing, order } = phoneMap(network, { words });
    expect(order.toSorted((a, b) => a - b)).toEqual([...network.nodes.keys()]);
    expect(nearestOf(centresOf(drawing))).toBeGreaterThanOrEqual(24);
    for (const { name, labels } of drawing.items)
      expect(network.nodes[order[Number(labels[0]!.text) - 1]!]!.name).toBe(name);
    expect(drawing.width).toBe(380);
  });

  test('a loom has a strand for each and a thread for each tie, none on another', () => {
    const drawing = loom(network, { ...groupsOf(network.network, 4), words });
    expect(drawing.items).toHaveLength(new Set(network.network.ties.flat()).size);
    expect(overlappingIn(drawing)).toEqual([]);
    const threads = drawing.strokes.flatMap(({ d }) => d.match(/M[\d.]+ [\d.]+V/gu) ?? []);
    const across = threads.map((thread) => thread.split(' ')[0]);
    expect(new Set(across).size).toBe(network.network.ties.length);
  });
});

describe('what a drawing says', () => {
  const declared: Pair[] = [[0, 1], [1, 0], [0, 2], [3, 0], [1, 2], [4, 5]]; // prettier-ignore
  const network = namedByChance(declared, 7);

  test('ties that both said are whole, the others dashed', () => {
    const { strokes } = networkMap(network, { words });
    expect(strokes.map(({ d, dash }) => [d.match(/M/gu)!.length, dash ?? 'whole'])).toEqual([[4, '3 3'], [1, 'whole']]); // prettier-ignore
  });

  test('neighbours are the confirmed first, each by name, with the ties among them', () => {
    expect(alliesByName(network, 0)).toEqual({ confirmed: [1], declared: [2, 3].toSorted((a, b) => (network.nodes[a]!.name < network.nodes[b]!.name ? -1 : 1)) }); // prettier-ignore
    const { items, strokes } = neighbours(network, 0, words);
    expect(items.map(({ name }) => name)).toEqual([1, ...alliesByName(network, 0).declared].map((node) => network.nodes[node]!.name)); // prettier-ignore
    expect(strokes.map(({ d }) => d.match(/M/gu)!.length)).toEqual([1, 2, 1]);
    expect(neighbours(network, 6, words).items).toEqual([]);
  });

  test('each is a link with its whole name, where there is where to go', () => {
    const nodes = [{ id: 'a', name: 'Fundación <Uno> & "Dos"', region: '13' }, { id: 'b', name: 'B', region: '' }]; // prettier-ignore
    const pair: NamedNetwork = { ...namedByChance([[0, 1]], 2), nodes };
    const svg = drawingSvg(networkMap(pair, { words: { ...words, hrefOf: (id) => `/red/${id}?a=1&b=2` } }));
    expect(svg).toContain('<a href="/red/a?a=1&#38;b=2"><title>Fundación &#60;Uno&#62; &#38; &#34;Dos&#34;</title>');
    expect(drawingSvg(networkMap(pair, { words }))).not.toContain('<a ');
  });

  test('a file says above and below what no page says around it', () => {
    const drawing = networkMap(network, { words });
    const file = captioned(drawing, { above: 'La red. Mesa', below: ['Cómo se lee', 'Fuente '.repeat(80)] });
    expect(file.height).toBeGreaterThan(drawing.height + 100);
    expect(overlappingIn(file)).toEqual([]);
    const svg = drawingSvg(file);
    for (const said of ['>La red. Mesa<', '>Cómo se lee<', '<g transform="translate(0 34)">'])
      expect(svg).toContain(said);
    const lowest = Math.max(...file.labels.map(({ y }) => y)) + file.down;
    expect(lowest).toBeLessThan(file.height);
  });

  test('nobody draws the whole of many', () => {
    const many = namedByChance(line(mostDrawn + 1).ties, mostDrawn + 1);
    expect(() => networkMap(many, { words })).toThrow(RangeError);
    expect(() => loom(many, { ...groupsOf(many.network, 2), words })).toThrow(RangeError);
  });
});

test('the same network is the same picture to the byte', () => {
  const network = byChance(72, 9);
  const all = [
    networkMap(network, { words }),
    phoneMap(network, { words }).drawing,
    loom(network, { ...groupsOf(network.network), words }),
  ];
  const print = (text: string) =>
    [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 4_294_967_291, 7);
  expect(all.map((one) => print(drawingSvg(one)).toString(16))).toEqual(['72f69d3f', 'edbeab96', '197adf89']);
});

test('a later map keeps near the earlier', () => {
  const declared = declaredByChance(72, 1.8, 4);
  const [before, after] = [namedByChance(declared, 72), namedByChance([...declared, [3, 50], [9, 61]], 72)];
  const previous = placesOf(before.network);
  const at = (drawing: Drawing) => new Map(drawing.items.map(({ name, labels }) => [name, labels[0]!]));
  const [one, kept, anew] = [networkMap(before, { words }), networkMap(after, { words, places: placesOf(after.network, previous) }), networkMap(after, { words })].map(at) as [Map<string, DrawnLabel>, Map<string, DrawnLabel>, Map<string, DrawnLabel>]; // prettier-ignore
  const moved = (other: Map<string, DrawnLabel>) =>
    [...one].reduce((sum, [name, { x, y }]) => sum + Math.hypot(other.get(name)!.x - x, other.get(name)!.y - y), 0) /
    one.size;
  expect(moved(kept)).toBeLessThan(moved(anew) / 3);
});

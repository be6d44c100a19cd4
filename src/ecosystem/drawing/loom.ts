/** A network as a loom: each organisation a strand across, each tie a thread between two strands; none hides another (after BioFabric, Longabaugh 2012). */
import type { NamedNetwork } from '../network/named.ts';
import { degreeOf, tiedOf, type Pair } from '../network/network.ts';
import { tenth, type Drawing, type Item } from './drawing.ts';
import { markOf, zoneInkOf } from './ink.ts';
import { cutTo, shorterName } from './letters.ts';
import { drawnLink, refuseMany, titled, type DrawingWords } from './network-map.ts';
import { tiesBySaying } from './ties.ts';

const row = 18;
const head = 14;
const gap = 6;

interface Loom {
  /** The number of each node's group. */
  readonly group: ArrayLike<number>;
  readonly words: DrawingWords;
  /** Room for names, in px. */
  readonly nameWidth?: number;
  /** How wide all may be, in px; threads stand closer for it. */
  readonly most?: number;
}

/** Strands by the number of their group, in each the best tied first; threads from the upper strand of each. Those without a tie are left out; at most `mostDrawn` have one. */
export function loom(named: NamedNetwork, { group, words, nameWidth = 240, most = Infinity }: Loom): Drawing {
  refuseMany(named);
  const degree = (node: number) => degreeOf(named.network, node);
  const order = tiedOf(named.network).toSorted((a, b) => group[a]! - group[b]! || degree(b) - degree(a) || a - b);
  const place = new Map(order.map((node, at) => [node, at]));
  const y = (node: number) => head + place.get(node)! * row;
  const threads = threadsOf(named, (node) => place.get(node)!);
  const apart = Math.min(gap, (most - nameWidth - 52) / Math.max(1, threads.length));
  const x = (thread: number) => tenth(nameWidth + 44 + thread * apart);
  const width = Math.ceil(x(threads.length) + 8);
  return {
    ...titled('telar', words),
    width,
    height: Math.ceil(head + order.length * row),
    areas: bands(
      order.map((node) => group[node]!),
      width,
    ),
    strokes: threadStrokes(threads, x, y),
    items: order.map((node) => strand(named, node, words, { y: y(node), reach: reachOf(threads, node, x), nameWidth })),
    labels: [],
  };
}

interface Thread {
  /** The upper strand first. */
  readonly pair: Pair;
  readonly confirmed: boolean;
}

function threadsOf(named: NamedNetwork, place: (node: number) => number): Thread[] {
  const { declared, confirmed } = tiesBySaying(named);
  const threads = (pairs: readonly Pair[], sure: boolean) =>
    pairs.map(([a, b]): Thread => ({ pair: place(a) < place(b) ? [a, b] : [b, a], confirmed: sure }));
  return [...threads(declared, false), ...threads(confirmed, true)].toSorted(
    (one, other) => place(one.pair[0]) - place(other.pair[0]) || place(one.pair[1]) - place(other.pair[1]),
  );
}

/** From the first to the last thread of a strand; nothing without one. */
function reachOf(threads: readonly Thread[], node: number, x: (thread: number) => number): readonly number[] {
  const own = [...threads.keys()].filter((thread) => threads[thread]!.pair.includes(node));
  return own.length === 0 ? [] : [x(own[0]!), x(own.at(-1)!)];
}

function threadStrokes(threads: readonly Thread[], x: (thread: number) => number, y: (node: number) => number) {
  const path = (sure: boolean) =>
    threads.map(({ pair: [a, b], confirmed }, at) => (confirmed === sure ? `M${x(at)} ${y(a)}V${y(b)}` : '')).join('');
  const ends = threads.map(({ pair: [a, b] }, at) => knot(x(at), y(a)) + knot(x(at), y(b))).join('');
  return [
    { d: path(false), colour: 'ink' as const, width: 1, dash: '2 2.5' },
    { d: path(true), colour: 'ink' as const, width: 2 },
    { d: ends, colour: 'ink' as const, width: 4 },
  ].filter(({ d }) => d !== '');
}

const knot = (x: number, y: number): string => `M${tenth(x - 2)} ${y}h4`;

function strand(
  named: NamedNetwork,
  node: number,
  words: DrawingWords,
  { y, reach, nameWidth }: { readonly y: number; readonly reach: readonly number[]; readonly nameWidth: number },
): Item {
  const { name, shortName, region } = named.nodes[node]!;
  const zone = zoneInkOf(region);
  const degree = degreeOf(named.network, node);
  const [from, to] = reach;
  return {
    ...drawnLink(named, node, words),
    areas: [{ d: markOf(zone, 8, y, 4.5), fill: zone }],
    strokes: from === undefined ? [] : [{ d: `M${from} ${y}H${to!}`, colour: zone, width: 2 }],
    labels: [
      { text: cutTo(shortName ?? shorterName(name), 12, nameWidth - 23), x: 19, y: y + 4 },
      { text: String(degree), x: nameWidth + 24, y: y + 4, anchor: 'end', colour: 'quiet' },
    ],
  };
}

/** Every other group of rows on a band. */
function bands(groups: readonly number[], width: number) {
  let parity = 0;
  const d = groups
    .map((group, at) => {
      if (at > 0 && group !== groups[at - 1]) parity = 1 - parity;
      return parity === 0 ? `M0 ${head + at * row - row / 2}h${width}v${row}H0z` : '';
    })
    .join('');
  return d === '' ? [] : [{ d, fill: 'band' as const }];
}

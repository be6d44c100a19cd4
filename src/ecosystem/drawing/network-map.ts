/** A network as a map: whoever has fewer ties between stands nearer. With names on a wide screen, with numbers on a phone. */
import type { NamedNetwork } from '../network/named.ts';
import { degreeOf, tiedOf } from '../network/network.ts';
import { placesOf, type Places } from '../network/layout.ts';
import { pushApart, type DrawnBox } from './apart.ts';
import { tenth, type Drawing, type Item, type DrawnLabel } from './drawing.ts';
import { markOf, zoneInkOf } from './ink.ts';
import { brokenLines, shorterName, widthOf } from './letters.ts';
import { unaccented } from '#platform/slug.ts';
import { tieStrokes } from './ties.ts';

/** Beyond so many tied organisations a map says nothing: draw a part of them. */
export const mostDrawn = 150;

/** What a drawing says of itself, and where its organisations lead. */
export interface DrawingWords {
  readonly title: string;
  readonly description: string;
  /** What stands before those without a tie. */
  readonly alone: string;
  /** Where an organisation's name leads, by its identifier; nowhere in a file that stands alone. */
  readonly hrefOf?: (id: string) => string;
}

export interface MapOptions {
  readonly words: DrawingWords;
  /** Where its organisations stand, by the layout; found anew where it is not said. */
  readonly places?: Places;
  /** About how large it is, in px; as a desk's screen where it is not said. */
  readonly sheet?: { readonly width: number; readonly height: number };
}

const deskSheet = { width: 1240, height: 880 };

const fontSize = 12;
const lineHeight = 13;
/** Names are broken at about so many px. */
const labelWidth = 108;
const margin = 6;
/** Room for a mark above its name. */
const markRoom = 18;

interface Placed extends DrawnBox {
  readonly node: number;
}

/** A map with the name of each below its mark; none overlaps another. At most `mostDrawn` that have ties. */
export function networkMap(
  named: NamedNetwork,
  { words, places = placesOf(named.network), sheet = deskSheet }: MapOptions,
): Drawing {
  const { width } = sheet;
  const lines = named.nodes.map(({ name, shortName }) =>
    brokenLines(shortName ?? shorterName(name), fontSize, labelWidth),
  );
  const boxes = placed(named, places, sheet, (node) => ({
    width: Math.max(2 * markRoom, ...lines[node]!.map((line) => widthOf(line, fontSize))) + 8,
    height: markRoom + 4 + lines[node]!.length * lineHeight,
  }));
  const centre = new Map(boxes.map((box) => [box.node, [box.x, box.y - box.height / 2 + markRoom / 2] as const]));
  const height = Math.max(0, ...boxes.map((box) => box.y + box.height / 2)) + margin;
  const items = boxes.map(({ node }): Item => {
    const [x, y] = centre.get(node)!;
    const zone = zoneInkOf(named.nodes[node]!.region);
    const mark = markOf(zone, x, y, Math.min(8, 4 + degreeOf(named.network, node) / 2));
    const labels = lines[node]!.map((text, line): DrawnLabel => ({
      text,
      x: tenth(x),
      y: tenth(y + 21 + line * lineHeight),
      anchor: 'middle',
    }));
    return { ...drawnLink(named, node, words), areas: [{ d: mark, fill: zone }], strokes: [], labels };
  });
  const apart = aloneBelow(named, words, { width, top: height + 14 });
  return {
    ...titled('red', words),
    width,
    height: Math.ceil(height + apart.height),
    areas: [],
    strokes: tieStrokes(named, (node) => centre.get(node)!),
    items: [...items, ...apart.items],
    labels: apart.labels,
  };
}

/** Marks on a phone, as far apart as fingers need (WCAG 2.5.8 asks for 24). */
const target = 27;
export const phoneWidth = 380;

export interface PhoneMap {
  readonly drawing: Drawing;
  /** The nodes by number, from 1: the list that stands below. */
  readonly order: readonly number[];
}

/** A map of numbers; the names stand in the list below, in the same order. At most `mostDrawn` that have ties. */
export function phoneMap(named: NamedNetwork, { words, places = placesOf(named.network) }: MapOptions): PhoneMap {
  const order = nodesByName(named);
  const number = new Map(order.map((node, place) => [node, place + 1]));
  const boxes = placed(named, places, { width: phoneWidth, height: 560 }, () => ({ width: target, height: target }));
  const at = new Map(boxes.map((box) => [box.node, [box.x, box.y] as const]));
  const items = boxes.map(({ node, x, y }): Item => {
    const zone = zoneInkOf(named.nodes[node]!.region);
    const label = {
      text: String(number.get(node)!),
      x: tenth(x),
      y: tenth(y + 4),
      anchor: 'middle',
      bold: true,
    } as const;
    const mark = { d: markOf(zone, x, y, zone === 'centre' ? 11.5 : 10.5), fill: 'paper', edge: zone } as const;
    return { ...drawnLink(named, node, words), areas: [mark], strokes: [], labels: [{ ...label, colour: zone }] };
  });
  const height = Math.max(0, ...boxes.map((box) => box.y + box.height / 2)) + margin;
  const drawing: Drawing = {
    ...titled('red-numeros', words),
    fontSize: 11,
    width: phoneWidth,
    height: Math.ceil(height),
    areas: [],
    strokes: tieStrokes(named, (node) => at.get(node)!),
    items,
    labels: [],
  };
  return { drawing, order };
}

/** Those without a tie do not count: they are in no one's way. */
export function refuseMany({ network }: NamedNetwork): void {
  if (tiedOf(network).length > mostDrawn) throw new RangeError(`at most ${String(mostDrawn)} organisations are drawn`);
}

/** Boxes where the layout has their nodes, spread over a sheet and pushed apart; only nodes with ties have one. */
function placed(
  named: NamedNetwork,
  { x, y }: Places,
  sheet: { readonly width: number; readonly height: number },
  sizeOf: (node: number) => { readonly width: number; readonly height: number },
): Placed[] {
  refuseMany(named);
  const shown = [...named.nodes.keys()].filter((node) => !Number.isNaN(x[node]));
  const spread = (all: Float64Array, room: number) => room / (Math.max(...shown.map((node) => all[node]!)) || 1);
  const [across, down] = [spread(x, sheet.width * 0.86), spread(y, sheet.height * 0.86)];
  const boxes = shown.map((node) => ({
    node,
    x: x[node]! * across + sheet.width * 0.07,
    y: y[node]! * down,
    ...sizeOf(node),
  }));
  pushApart(boxes, sheet.width);
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2)) - margin;
  for (const box of boxes) box.y -= top;
  return boxes;
}

/** So many without a tie are named below a map; of more, how many they are. */
const mostAlone = 30;

/** Those without a tie, in rows below the map. */
function aloneBelow(named: NamedNetwork, words: DrawingWords, { width, top }: { width: number; top: number }) {
  const alone = nodesByName(named).filter((node) => degreeOf(named.network, node) === 0);
  if (alone.length === 0) return { height: 0, items: [], labels: [] };
  const isList = alone.length <= mostAlone;
  const text = isList ? words.alone : `${words.alone} ${String(alone.length)}`;
  const head: DrawnLabel = { text, x: margin, y: tenth(top + 8), bold: true };
  const start = margin + widthOf(words.alone, fontSize, { bold: true }) + 16;
  let [x, y] = [start, top + 8];
  const items = (isList ? alone : []).map((node): Item => {
    const text = named.nodes[node]!.name;
    const zone = zoneInkOf(named.nodes[node]!.region);
    const wide = 16 + widthOf(text, fontSize) + 20;
    if (x > start && x + wide > width) [x, y] = [start, y + 24];
    const at = x;
    x += wide;
    const labels = [{ text, x: tenth(at + 16), y: tenth(y) }];
    return {
      ...drawnLink(named, node, words),
      areas: [{ d: markOf(zone, at + 6, y - 4, 5), fill: zone }],
      strokes: [],
      labels,
    };
  });
  return { height: y - top + 26, items, labels: [head] };
}

export const drawnLink = ({ nodes }: NamedNetwork, node: number, { hrefOf }: DrawingWords) => ({
  name: nodes[node]!.name,
  href: hrefOf?.(nodes[node]!.id) ?? null,
});

export const titled = (id: string, { title, description }: DrawingWords) => ({ id, fontSize, title, description });

/** The nodes by name, accents aside; of one name, in their order. */
export function nodesByName({ nodes }: NamedNetwork): number[] {
  const plain = nodes.map(({ name }) => unaccented(name));
  return [...nodes.keys()].toSorted((a, b) => (plain[a]! < plain[b]! ? -1 : plain[a]! > plain[b]! ? 1 : a - b));
}

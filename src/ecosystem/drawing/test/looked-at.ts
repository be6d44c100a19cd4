/** Networks to draw, and what one would see in a drawing without looking. */
import { randomFrom } from '#platform/random.ts';
import type { NamedNetwork } from '../../network/named.ts';
import { networkFrom, saidByBoth, type Pair } from '../../network/network.ts';
import { declaredByChance } from '../../network/test/made-up.ts';
import type { Drawing, DrawnLabel } from '../drawing.ts';
import { widthOf } from '../letters.ts';

const regions = ['15', '05', '13', '08', '09', '12', ''];
const parts = [
  'Fundación',
  'Cooperativa',
  'Mesa',
  'Aconcagua',
  'Ñandú',
  'de',
  'Niñez',
  'Innovación',
  'Territorial',
  'y',
  'Sur',
];

/** A network of organisations with names by chance. */
export function namedByChance(declared: readonly Pair[], size: number, seed = 1): NamedNetwork {
  const random = randomFrom(seed);
  const nameOf = () =>
    Array.from({ length: 1 + Math.floor(random() * 6) }, () => parts[Math.floor(random() * parts.length)]!);
  const nodes = Array.from({ length: size }, (_, node) => ({
    id: `n${String(node)}`,
    name: [...nameOf(), String(node)].join(' '),
    region: regions[Math.floor(random() * regions.length)]!,
  }));
  const network = networkFrom(size, declared);
  return { nodes, network, declared, confirmed: saidByBoth(network, declared) };
}

/** Declarations by chance among organisations with names by chance. */
export const byChance = (size: number, seed: number) =>
  namedByChance(declaredByChance(size, 1 + (seed % 5) / 2, seed), size, seed);
/** What a label covers, as its letters would at most. */
export function boxOf(label: DrawnLabel, size: number) {
  const width = widthOf(label.text, size, { bold: label.bold ?? false });
  const left = label.anchor === 'middle' ? label.x - width / 2 : label.anchor === 'end' ? label.x - width : label.x;
  return { left, right: left + width, top: label.y - size * 0.75, bottom: label.y + size * 0.2 };
}

/** Which words lie on which. */
export function overlappingIn({ items, labels, fontSize }: Drawing): string[] {
  const all = [...items.flatMap((item) => item.labels), ...labels].map((label) => ({
    label,
    ...boxOf(label, fontSize),
  }));
  return all.flatMap((a, place) =>
    all
      .slice(place + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.label.text} on ${b.label.text}`),
  );
}

/** The centres of a map's marks, from where their numbers stand. */
export const centresOf = ({ items }: Drawing) => items.map(({ labels }) => [labels[0]!.x, labels[0]!.y] as const);

/** How far the nearest two are apart, along the axis where they are farther. */
export function nearestOf(points: readonly (readonly [number, number])[]): number {
  return points.reduce(
    (least, [ax, ay], place) =>
      points
        .slice(place + 1)
        .reduce((near, [bx, by]) => Math.min(near, Math.max(Math.abs(ax - bx), Math.abs(ay - by))), least),
    Infinity,
  );
}

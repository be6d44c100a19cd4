/** Ties as strokes: whole where both have said so, dashed where one has. */
import type { NamedNetwork } from '../network/named.ts';
import type { Pair } from '../network/network.ts';
import { tenth, type Stroke } from './drawing.ts';

type Point = readonly [number, number];

/** Straight ties between where nodes are. */
export function tieStrokes(named: NamedNetwork, at: (node: number) => Point): Stroke[] {
  const path = (pairs: readonly Pair[]) =>
    pairs
      .map(([a, b]) => [at(a), at(b)] as const)
      .map(([[ax, ay], [bx, by]]) => `M${tenth(ax)} ${tenth(ay)}L${tenth(bx)} ${tenth(by)}`)
      .join('');
  const { declared, confirmed } = tiesBySaying(named);
  return [
    { d: path(declared), colour: 'tie' as const, width: 1.2, dash: '3 3' },
    { d: path(confirmed), colour: 'tie' as const, width: 1.8 },
  ].filter(({ d }) => d !== '');
}

/** The ties that one side has said and those that both have. */
export function tiesBySaying({ network, confirmed }: NamedNetwork): { declared: Pair[]; confirmed: readonly Pair[] } {
  const both = new Set(confirmed.map(([a, b]) => a * network.size + b));
  return { declared: network.ties.filter(([a, b]) => !both.has(a * network.size + b)), confirmed };
}

/** The drawings of a whole network by the name of their view, with their words. */
import type { Locale } from '#platform/words.ts';
import { zoneInks, zoneInkOf } from './ink.ts';
import { areStable, groupsOf } from '../network/groups.ts';
import { partOf, type NamedNetwork } from '../network/named.ts';
import { words } from '../words.ts';
import type { Drawing } from './drawing.ts';
import { loom } from './loom.ts';
import { networkMap, phoneMap, phoneWidth } from './network-map.ts';

export const drawnViews = ['map', 'phone', 'loom'] as const;
export type DrawnView = (typeof drawnViews)[number];

/** A whole network drawn. `order` has the nodes that a phone's numbers stand for, from 1. At most `mostDrawn` organisations. */
export function drawNetwork(
  named: NamedNetwork,
  view: DrawnView,
  { locale, hrefOf }: { readonly locale: Locale; readonly hrefOf?: (id: string) => string },
): { readonly drawing: Drawing; readonly order: readonly number[] } {
  const say = words.in(locale).drawings;
  const own = { alone: say.alone, ...(hrefOf && { hrefOf }) };
  if (view === 'phone') return phoneMap(named, { words: { title: say.phone, description: say.phoneSays, ...own } });
  if (view === 'map')
    return { drawing: networkMap(named, { words: { title: say.map, description: say.mapSays, ...own } }), order: [] };
  const { group, grouped } = groupingIn(named);
  const description = `${say.loomSays} ${grouped ? say.loomByGroup : say.loomByZone}`;
  return { drawing: loom(named, { group, words: { title: say.loom, description, ...own } }), order: [] };
}

/** A loom for each group of two or more, with the ties among them alone: narrow enough for a phone. */
export function loomsByGroup(
  named: NamedNetwork,
  { locale, hrefOf }: { readonly locale: Locale; readonly hrefOf?: (id: string) => string },
): readonly Drawing[] {
  const say = words.in(locale).drawings;
  const { group } = groupingIn(named);
  const members = Map.groupBy(named.nodes.keys(), (node) => group[node]!);
  return [...members]
    .toSorted(([a], [b]) => a - b)
    .map(([, nodes]) => partOf(named, nodes))
    .filter((part) => part.network.ties.length > 0)
    .map((part, at) => {
      const title = say.loomOfGroup(at + 1);
      const own = { title, description: say.loomWithin, alone: say.alone, ...(hrefOf && { hrefOf }) };
      const drawn = loom(part, { group: part.nodes.map(() => 0), words: own, nameWidth: 176, most: phoneWidth });
      return { ...drawn, id: `${drawn.id}-${String(at + 1)}` };
    });
}

/** By groups where there are stable ones; otherwise by zone. */
function groupingIn(named: NamedNetwork): { readonly group: ArrayLike<number>; readonly grouped: boolean } {
  const groups = groupsOf(named.network);
  if (areStable(groups)) return { group: groups.group, grouped: true };
  return { group: named.nodes.map(({ region }) => zoneInks.indexOf(zoneInkOf(region))), grouped: false };
}

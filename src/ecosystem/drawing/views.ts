/** The drawings of a whole network by the name of their view, with their words. */
import type { Locale } from '#platform/words.ts';
import { zoneInks, zoneInkOf } from './ink.ts';
import { areStable, groupsOf } from '../network/groups.ts';
import { placesOf } from '../network/layout.ts';
import { partOf, type NamedNetwork } from '../network/named.ts';
import { words } from '../words.ts';
import type { Drawing } from './drawing.ts';
import { loom } from './loom.ts';
import { networkMap, phoneMap, phoneWidth, type DrawingWords } from './network-map.ts';

export const drawnViews = ['map', 'phone', 'loom'] as const;
export type DrawnView = (typeof drawnViews)[number];

/** In which language a drawing speaks, and where its organisations lead. */
export interface Readers {
  readonly locale: Locale;
  /** Nowhere in a file that stands alone. */
  readonly hrefOf?: (id: string) => string;
}

/** A whole network drawn. `order` has the nodes that a phone's numbers stand for, from 1. At most `mostDrawn` that have ties. */
export function drawNetwork(
  named: NamedNetwork,
  view: DrawnView,
  readers: Readers,
): { readonly drawing: Drawing; readonly order: readonly number[] } {
  if (view === 'loom') return { drawing: wholeLoom(named, groupingIn(named), readers), order: [] };
  const maps = mapWords(readers);
  if (view === 'phone') return phoneMap(named, { words: maps.phone });
  return { drawing: networkMap(named, { words: maps.wide }), order: [] };
}

/** The same for a page: for a wide screen, and for a phone in one or several. */
export function drawForPage(
  named: NamedNetwork,
  view: Exclude<DrawnView, 'phone'>,
  readers: Readers,
): { readonly drawing: Drawing; readonly phone: readonly Drawing[] } {
  if (view === 'loom') {
    const grouping = groupingIn(named);
    return { drawing: wholeLoom(named, grouping, readers), phone: loomsByGroup(named, grouping, readers) };
  }
  const [maps, places] = [mapWords(readers), placesOf(named.network)];
  return {
    drawing: networkMap(named, { words: maps.wide, places }),
    phone: [phoneMap(named, { words: maps.phone, places }).drawing],
  };
}

/** What the drawing says, but its title and description. */
const beside = ({ locale, hrefOf }: Readers) => ({ alone: words.in(locale).drawings.alone, ...(hrefOf && { hrefOf }) });

function mapWords(readers: Readers): Readonly<Record<'wide' | 'phone', DrawingWords>> {
  const say = words.in(readers.locale).drawings;
  return {
    wide: { title: say.map, description: say.mapSays, ...beside(readers) },
    phone: { title: say.phone, description: say.phoneSays, ...beside(readers) },
  };
}

function wholeLoom(named: NamedNetwork, { group, grouped }: Grouping, readers: Readers): Drawing {
  const say = words.in(readers.locale).drawings;
  const description = `${say.loomSays} ${grouped ? say.loomByGroup : say.loomByZone}`;
  return loom(named, { group, words: { title: say.loom, description, ...beside(readers) } });
}

/** A loom for each group of two or more, with the ties among them alone: narrow enough for a phone. */
function loomsByGroup(named: NamedNetwork, { group }: Grouping, readers: Readers): readonly Drawing[] {
  const say = words.in(readers.locale).drawings;
  const members = Map.groupBy(named.nodes.keys(), (node) => group[node]!);
  return [...members]
    .toSorted(([a], [b]) => a - b)
    .map(([, nodes]) => partOf(named, nodes))
    .filter((part) => part.network.ties.length > 0)
    .map((part, at) => {
      const own = { title: say.loomOfGroup(at + 1), description: say.loomWithin, ...beside(readers) };
      const drawn = loom(part, { group: part.nodes.map(() => 0), words: own, nameWidth: 176, most: phoneWidth });
      return { ...drawn, id: `${drawn.id}-${String(at + 1)}` };
    });
}

interface Grouping {
  readonly group: ArrayLike<number>;
  readonly grouped: boolean;
}

/** By groups where there are stable ones; otherwise by zone. */
function groupingIn(named: NamedNetwork): Grouping {
  const groups = groupsOf(named.network);
  if (areStable(groups)) return { group: groups.group, grouped: true };
  return { group: named.nodes.map(({ region }) => zoneInks.indexOf(zoneInkOf(region))), grouped: false };
}

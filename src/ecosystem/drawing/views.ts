/** The drawings of a whole network by the name of their view, with their words. */
import type { Locale } from '#platform/words.ts';
import { groupsOf } from '../network/groups.ts';
import type { NamedNetwork } from '../network/named.ts';
import { words } from '../words.ts';
import type { Drawing } from './drawing.ts';
import { loom } from './loom.ts';
import { networkMap, phoneMap } from './network-map.ts';

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
  const drawing = loom(named, groupsOf(named.network), { title: say.loom, description: say.loomSays, ...own });
  return { drawing, order: [] };
}

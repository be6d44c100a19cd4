/** The network as its page shows it: figures, the drawing that was asked for, and the table that says the same. */
import { today } from '#platform/clock.ts';
import { formatDate, formatNumber } from '#platform/format.ts';
import { lastFew } from './last-few.ts';
import type { Locale } from '#platform/words.ts';
import type { Caption, Drawing } from '../drawing/drawing.ts';
import { mostDrawn, nodesByName } from '../drawing/network-map.ts';
import { drawForPage } from '../drawing/views.ts';
import type { NamedNetwork } from '../network/named.ts';
import { degreeOf, tiedOf, untiedOf } from '../network/network.ts';
import { words } from '../words.ts';
import { regionMatrix, type RegionMatrix } from './matrix.ts';
import { selectedOf, type NetworkSelection, type NetworkView } from './selection.ts';

export interface NetworkRow {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** With how many it is allied, and with how many of them both say so. */
  readonly allies: number;
  readonly confirmed: number;
}

export interface NetworkShown {
  readonly selection: NetworkSelection;
  readonly organizations: number;
  /** Of them, those of the region that is selected. */
  readonly own: number;
  readonly ties: number;
  readonly confirmed: number;
  /** How many of them have no tie with anybody, whatever is selected; and how many have ties that are not shown. */
  readonly alone: number;
  readonly hidden: number;
  /** What is shown; not what was asked for where that is too much to be drawn. */
  readonly view: NetworkView;
  readonly tooMany: boolean;
  readonly drawing: Drawing | null;
  /** The same for a phone, in one or several. */
  readonly phone: readonly Drawing[];
  readonly matrix: RegionMatrix | null;
  /** By name: a phone's numbers are their places from 1. */
  readonly rows: readonly NetworkRow[];
}

export interface DrawnFor {
  readonly locale: Locale;
  /** The page of one organisation's alliances. */
  readonly hrefOf: (id: string) => string;
}

export function networkShown(
  whole: NamedNetwork,
  selection: NetworkSelection,
  { locale, hrefOf }: DrawnFor,
): NetworkShown {
  const named = selectedOf(whole, selection);
  const tooMany = tiedOf(named.network).length > mostDrawn;
  const view = tooMany ? 'regions' : selection.view;
  const drawn = view === 'regions' || named.nodes.length === 0 ? null : drawnOnce(named, view, { locale, hrefOf });
  const untied = untiedOf(named.network);
  const tiedAtAll = new Set(tiedOf(whole.network).map((node) => whole.nodes[node]!.id));
  const alone = untied.filter((node) => !tiedAtAll.has(named.nodes[node]!.id)).length;
  return {
    selection,
    organizations: named.nodes.length,
    own: named.nodes.filter(({ region }) => region === selection.region).length,
    ties: named.network.ties.length,
    confirmed: named.confirmed.length,
    alone,
    hidden: untied.length - alone,
    view,
    tooMany,
    drawing: drawn?.drawing ?? null,
    phone: (named.network.ties.length > 0 && drawn?.phone) || [],
    matrix: view === 'regions' ? regionMatrix(named) : null,
    rows: rowsOf(named),
  };
}

type NetworkCounts = Pick<NetworkShown, 'organizations' | 'ties' | 'confirmed'>;

export const networkCounts = ({ nodes, network, confirmed }: NamedNetwork): NetworkCounts => ({
  organizations: nodes.length,
  ties: network.ties.length,
  confirmed: confirmed.length,
});

/** The network in a sentence. */
export function networkTold({ organizations, ties, confirmed }: NetworkCounts, locale: Locale): string {
  const t = words.in(locale);
  const number = (n: number) => formatNumber(n, locale);
  if (organizations === 0) return t.nobodyYet;
  if (ties === 0) return t.toldNothing;
  return t.told(number(organizations), number(ties), number(confirmed));
}

/** The same network is the same picture: drawn once while it is asked for again. */
const pictures = lastFew<ReturnType<typeof drawForPage>>(24);

const drawnOnce = (named: NamedNetwork, view: 'map' | 'loom', shown: DrawnFor) =>
  pictures([shown.locale, view, shown.hrefOf(''), keyOf(named)].join(), () => drawForPage(named, view, shown));

const keyOf = ({ nodes, declared }: NamedNetwork): string =>
  JSON.stringify([nodes.map(({ id, name, region, shortName }) => [id, name, region, shortName]), declared]);

function rowsOf(named: NamedNetwork): NetworkRow[] {
  const agreed = new Int32Array(named.nodes.length);
  for (const node of named.confirmed.flat()) agreed[node]!++;
  return nodesByName(named).map((node) => {
    const { id, name, region } = named.nodes[node]!;
    return { id, name, region, allies: degreeOf(named.network, node), confirmed: agreed[node]! };
  });
}

/** What the file of a drawing says: of whom, how it is read, of when and where it was taken. */
export function networkCaption(mesa: string, address: string, locale: Locale): Caption {
  const t = words.in(locale);
  return { above: `${t.title}. ${mesa}`, below: [t.marks, t.fileSays(formatDate(today(), locale), address), t.source] };
}

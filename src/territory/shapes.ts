/** The country's shapes, ready to draw: three macrozone panels and, by comuna, insets for Santiago and the islands; and each region. */
import panels from '../../data/territory/panels.json' with { type: 'json' };
import regionPanels from '../../data/territory/region-panels.json' with { type: 'json' };

export interface MapPanel {
  readonly id: string;
  /** Size in pixels of the viewport that the paths are drawn in. */
  readonly width: number;
  readonly height: number;
  /** The CUT code of each shape and its SVG path data. */
  readonly shapes: readonly { readonly key: string; readonly path: string }[];
  /** Borders between regions, drawn over the shapes. */
  readonly borders: string;
  /** Where each shape's name may stand: the middle, and how wide the room is, in pixels. Only on the panel of a region. */
  readonly labels?: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly room: number }>;
}

const MACROZONES = 3;
const drawn = { regions: panels.slice(0, MACROZONES).map(toPanel('regions')), comunas: panels.map(toPanel('comunas')) };

/** The panels drawn by region (three) or by comuna (three and the insets). Antártica (12202) has no shape in any source. */
export const panelsOf = (level: 'regions' | 'comunas'): readonly MapPanel[] => drawn[level];

/** One region by its comunas, larger and finer, then Gran Santiago or the islands that lie in it; none for a code that is no region's. */
export function panelsOfRegion(region: string): readonly MapPanel[] {
  const large = regionPanels.filter(({ comunas }) => Object.keys(comunas)[0]!.startsWith(region)).map(toRegionPanel);
  const islands = drawn.comunas.filter(({ id, shapes }) => shapes[0]!.key === id && id.startsWith(region));
  return [...large, ...islands];
}

function shapesOf(paths: object): MapPanel['shapes'] {
  return Object.entries(paths as Record<string, string>).map(([key, path]) => ({ key, path }));
}

function toPanel(level: 'regions' | 'comunas') {
  return (panel: (typeof panels)[number]): MapPanel => {
    const { id, width, height, regionBorders: borders } = panel;
    return { id, width, height, borders, shapes: shapesOf(panel[level]) };
  };
}

function toRegionPanel({ id, width, height, comunas, labels }: (typeof regionPanels)[number]): MapPanel {
  const places = Object.entries(labels as unknown as Record<string, [number, number, number]>);
  return {
    id,
    width,
    height,
    shapes: shapesOf(comunas),
    borders: '',
    labels: new Map(places.map(([code, [x, y, room]]) => [code, { x, y, room }])),
  };
}

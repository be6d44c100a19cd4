/** The country's shapes, ready to draw: three macrozone panels and, by comuna, insets for Santiago and the islands. */
import panels from '../../data/territory/panels.json' with { type: 'json' };

export interface MapPanel {
  readonly id: string;
  /** Size in pixels of the viewport that the paths are drawn in. */
  readonly width: number;
  readonly height: number;
  /** The CUT code of each shape and its SVG path data. */
  readonly shapes: readonly { readonly key: string; readonly path: string }[];
  /** Borders drawn over the shapes: thin ones, then thick ones. */
  readonly borders: { readonly thin: string; readonly thick: string };
}

const MACROZONES = 3;

/** The panels drawn by region (three) or by comuna (three and the insets). Antártica (12202) has no shape in any source. */
export function panelsOf(level: 'regions' | 'comunas'): readonly MapPanel[] {
  const shown = level === 'regions' ? panels.slice(0, MACROZONES) : panels;
  return shown.map((panel) => ({
    id: panel.id,
    width: panel.width,
    height: panel.height,
    shapes: Object.entries(panel[level] as unknown as Record<string, string>).map(([key, path]) => ({ key, path })),
    borders: { thin: level === 'comunas' ? panel.comunaBorders : '', thick: panel.regionBorders },
  }));
}

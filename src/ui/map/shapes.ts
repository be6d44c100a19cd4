/** A map's shapes apart from its colours: one file that a browser fetches once, whatever the map shows next. Knows no places. Pure. */

export interface Panel {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly { readonly key: string; readonly path: string }[];
  /** Borders drawn over the shapes. */
  readonly borders: string;
  /** Where names may stand, and how wide the room there is. */
  readonly labels?: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly room: number }>;
}

type Shapes = Pick<Panel, 'id' | 'shapes' | 'borders'>;

/** What a shape is called in the file; the borders of a panel, by no key. The same place may be on two panels. */
export const shapeId = (panel: string, key = ''): string => `${panel}-${key}`;

/** The shapes of panels as an SVG file for `<use>`: nothing in it has a colour, so that each takes that of the page. */
export function shapesSvg(panels: readonly Shapes[]): string {
  const path = (id: string, d: string) => `<path id="${id}" d="${d}"/>`;
  const drawn = panels.flatMap(({ id, shapes, borders }) => [
    ...shapes.map((shape) => path(shapeId(id, shape.key), shape.path)),
    ...(borders ? [path(shapeId(id), borders)] : []),
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg">${drawn.join('\n')}</svg>\n`;
}

/** Pictures as plain shapes, so that the page (Drawing.svelte) and the PDF (svgOf) draw the very same one. */

/** Colours by what they are for; the page takes them from its theme, paper from `paperInks`. */
export type Ink = 'ink' | 'quiet' | 'line' | 'mark' | 'other' | 'paper';

export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly ink: Ink;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly ink: Ink;
      readonly width: number;
    }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly ink: Ink;
      readonly hollow: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly ink: Ink;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly bold: boolean;
      /** On a paper edge, to be read over lines. */
      readonly halo: boolean;
    };

export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const paperInks: Readonly<Record<Ink, string>> = {
  ink: '#231d2e',
  quiet: '#544b60',
  line: '#dcd4c6',
  mark: '#1f3d99',
  other: '#8f3715',
  paper: '#ffffff',
};

/** The drawing as an SVG document that stands alone. */
export function svgOf({ width, height, shapes }: ChartDrawing): string {
  const body = shapes.map(element).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Public Sans">${body}</svg>`;
}

function element(shape: Shape): string {
  const ink = paperInks[shape.ink];
  if (shape.kind === 'rect')
    return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}" fill="${ink}"/>`;
  if (shape.kind === 'line')
    return `<line x1="${n(shape.x1)}" y1="${n(shape.y1)}" x2="${n(shape.x2)}" y2="${n(shape.y2)}" stroke="${ink}" stroke-width="${n(shape.width)}"/>`;
  if (shape.kind === 'dot')
    return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.r)}" fill="${shape.hollow ? paperInks.paper : ink}" stroke="${ink}" stroke-width="2"/>`;
  const weight = shape.bold ? ' font-weight="600"' : '';
  const halo = shape.halo ? ` stroke="${paperInks.paper}" stroke-width="4" paint-order="stroke"` : '';
  return `<text x="${n(shape.x)}" y="${n(shape.y)}" fill="${ink}" font-size="${n(shape.size)}" text-anchor="${shape.anchor}"${weight}${halo}>${escaped(shape.text)}</text>`;
}

const n = (value: number) => String(Math.round(value * 100) / 100);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign]!);

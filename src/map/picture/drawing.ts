/** A map as one SVG that stands alone in a document: title, panels, legend, source; nothing but shapes, colours and text. Pure. */
import { colourOf, inkOn, noValue } from '#ui/map/palette.ts';
import type { MapPanel } from '#territory/shapes.ts';
import { ink, layOut, type MapBlock, type Text } from './layout.ts';
import { areasOf, panelsFor, panelTitles, type DrawnArea } from './areas.ts';
import type { MapView } from '../view/view.ts';

export interface DrawingOptions {
  /** Codes of territories drawn with a heavy edge. */
  readonly chosen?: readonly string[];
  /** Whether it says its own title, legend and source; a document that says them itself leaves them out. */
  readonly heading?: boolean;
  readonly legend?: boolean;
  readonly source?: boolean;
}

export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  /** Everything but its texts, as SVG. */
  readonly shapes: string;
  readonly texts: readonly Text[];
}

/** The map as an SVG document. Its texts are text, in Public Sans or what there is instead. */
export function mapSvg(view: MapView, options: DrawingOptions = {}): string {
  const { width, height, shapes, texts } = drawMap(view, options);
  const described = view.rows.filter(({ step }) => step !== null).length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="'Public Sans', Arial, sans-serif">`,
    `<title>${escaped(view.title)}</title><desc>${escaped(`${view.legend.title}. ${described}/${view.rows.length}.`)}</desc>`,
    shapes,
    ...texts.map(textSvg),
    '</svg>',
  ].join('');
}

/** The map laid out: shapes apart from texts, so that whoever draws it chooses how letters are drawn. */
export function drawMap(view: MapView, { chosen = [], ...parts }: DrawingOptions): MapDrawing {
  const { heading = true, legend = true, source = true } = parts;
  const areas = areasOf(view, chosen);
  const colours = view.legend.steps.map((_, step) => colourOf(step, view.legend.steps.length));
  const layout = layOut(view, panelsFor(view.choice), panelTitles(view), { heading, legend, source });
  const panels = layout.panels.map(
    ({ panel, x, y, scale }) =>
      `<g transform="translate(${x} ${y}) scale(${scale})">${panelSvg(panel, areas, colours)}</g>`,
  );
  const names = layout.panels.flatMap((placed) => namesOn(placed, areas, colours));
  const keys = layout.keys.map(({ x, y, step }) => keySvg(x, y, step, colours));
  const paper = `<rect width="${layout.width}" height="${layout.height}" fill="#fff"/>`;
  return {
    width: layout.width,
    height: layout.height,
    shapes: [patterns(colours), paper, ...panels, ...names.map(({ backing }) => backing), ...keys].join(''),
    texts: [...layout.texts, ...names.map(({ text }) => text)],
  };
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function textSvg({ text, x, y, size, weight, anchor, colour }: Text): string {
  const middle = anchor === 'middle' ? ' text-anchor="middle"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}"${middle}>${escaped(text)}</text>`;
}

const patterns = (colours: readonly string[]) =>
  `<defs>${colours
    .map(
      (colour, step) =>
        `<pattern id="s${step}" width="4.5" height="4.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4.5" height="4.5" fill="${colour}"/><rect width=".7" height="4.5" fill="${inkOn(colour)}"/></pattern>`,
    )
    .join('')}</defs>`;

function panelSvg(
  { shapes, borders }: MapPanel,
  areas: ReadonlyMap<string, DrawnArea>,
  colours: readonly string[],
): string {
  const drawn = shapes.map(({ key, path }) => areaSvg(path, areas.get(key), colours)).join('');
  const heavy = shapes.filter(({ key }) => areas.get(key)?.chosen).map(({ path }) => path);
  const edges = heavy.map((path) => `<path d="${path}" fill="none" stroke="${ink}" stroke-width="1.8"/>`).join('');
  const thick = borders && `<path d="${borders}" fill="none" stroke-width="1.2"/>`;
  return `<g stroke="#fff" stroke-width=".4" stroke-linejoin="round" fill-rule="evenodd">${drawn}${thick}${edges}</g>`;
}

function areaSvg(path: string, area: DrawnArea | undefined, colours: readonly string[]): string {
  const title = area ? `<title>${escaped(area.title)}</title>` : '';
  if (!area || area.step === null)
    return `<path d="${path}" fill="${noValue.fill}" stroke="${noValue.edge}">${title}</path>`;
  return `<path d="${path}" fill="${area.striped ? `url(#s${area.step})` : colours[area.step]}">${title}</path>`;
}

const nameSize = 7.5;
const letter = 0.54;

/** The names that fit on their areas, each on a backing of the area's colour that keeps stripes off the letters. */
function namesOn({ panel, x, y, scale }: MapBlock, areas: ReadonlyMap<string, DrawnArea>, colours: readonly string[]) {
  return [...(panel.labels ?? [])].flatMap(([key, label]) => {
    const area = areas.get(key);
    const width = (area?.name.length ?? Infinity) * letter * nameSize;
    if (!area || width > label.room) return [];
    const colour = area.step === null ? noValue.fill : colours[area.step]!;
    const size = nameSize * scale;
    const at = { x: round(x + label.x * scale), y: round(y + label.y * scale + size * 0.36) };
    const box = { x: round(at.x - (width * scale) / 2), y: round(at.y - size * 0.8), width: round(width * scale) };
    return {
      backing: area.striped
        ? `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${round(size * 1.05)}" rx="2" fill="${colour}" opacity=".85"/>`
        : '',
      text: { ...at, size, text: area.name, weight: 400, anchor: 'middle', colour: inkOn(colour) } satisfies Text,
    };
  });
}

const round = (value: number) => Math.round(value * 10) / 10;

function keySvg(x: number, y: number, step: number | 'none' | 'striped', colours: readonly string[]): string {
  const fill =
    step === 'none' ? noValue.fill : step === 'striped' ? `url(#s${Math.min(1, colours.length - 1)})` : colours[step]!;
  const edge = step === 'none' ? ` stroke="${noValue.edge}"` : '';
  return `<rect x="${x}" y="${y - 13}" width="28" height="15" fill="${fill}"${edge}/>`;
}

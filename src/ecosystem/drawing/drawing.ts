/** A drawing of a network as plain data, for a page, a file, or paper: what shows it needs no script and no other file. */
import { inXml } from '../files/xml.ts';
import { networkInks } from './ink.ts';
import { brokenLines } from './letters.ts';
import type { NetworkInk } from './ink.ts';

export interface Area {
  readonly d: string;
  readonly fill: NetworkInk;
  /** Its edge; none where it is not said. */
  readonly edge?: NetworkInk;
}

export interface Stroke {
  readonly d: string;
  readonly colour: NetworkInk;
  readonly width: number;
  /** Lengths of dash and gap; whole where it is not said. */
  readonly dash?: string;
}

export interface DrawnLabel {
  readonly text: string;
  readonly x: number;
  /** Of the line that its letters stand on. */
  readonly y: number;
  /** Where x is; its start where it is not said. */
  readonly anchor?: 'middle' | 'end';
  readonly bold?: boolean;
  readonly colour?: NetworkInk;
}

/** An organisation in a drawing: all of it is one link, where there is where to go. */
export interface Item {
  /** Its whole name. */
  readonly name: string;
  readonly href: string | null;
  readonly areas: readonly Area[];
  readonly strokes: readonly Stroke[];
  readonly labels: readonly DrawnLabel[];
}

export interface Drawing {
  /** Unique in a page. */
  readonly id: string;
  /** In px, as are all its measures. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly title: string;
  readonly description: string;
  /** From the back to the front: areas, strokes, items, labels. */
  readonly areas: readonly Area[];
  readonly strokes: readonly Stroke[];
  readonly items: readonly Item[];
  readonly labels: readonly DrawnLabel[];
}

/** To a tenth of a px. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** What a file says beside a drawing, since no page stands around it: above, and in lines below. */
export interface Caption {
  readonly above: string;
  readonly below: readonly string[];
}

/** The drawing with room above and below, and the words of its caption there; none is wider than it. */
export function captioned(drawing: Drawing, { above, below }: Caption): Drawing & { readonly down: number } {
  const lines = below.flatMap((line) => brokenLines(line, drawing.fontSize, drawing.width - 12));
  const down = 34;
  const labels = [
    { text: above, x: 6, y: -14, bold: true },
    ...lines.map((text, line) => ({ text, x: 6, y: drawing.height + 18 + line * 17, colour: 'quiet' as const })),
  ];
  return {
    ...drawing,
    down,
    height: drawing.height + down + lines.length * 17 + 14,
    labels: [...drawing.labels, ...labels],
  };
}

/** The drawing as an SVG document that stands alone; its letters are Public Sans or what there is instead. */
export function drawingSvg(drawing: Drawing & { readonly down?: number }): string {
  const { id, width, height, down = 0 } = drawing;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="${id}-t ${id}-d" font-family="'Public Sans', Arial, sans-serif" font-size="${drawing.fontSize}" fill="${networkInks.ink}">`,
    `<title id="${id}-t">${inXml(drawing.title)}</title><desc id="${id}-d">${inXml(drawing.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${networkInks.paper}"/>`,
    down === 0 ? '' : `<g transform="translate(0 ${down})">`,
    ...drawing.areas.map(areaSvg),
    ...drawing.strokes.map(strokeSvg),
    ...drawing.items.map(itemSvg),
    ...drawing.labels.map(labelSvg),
    down === 0 ? '' : '</g>',
    '</svg>\n',
  ].join('');
}

function itemSvg({ name, href, areas, strokes, labels }: Item): string {
  const body = [...strokes.map(strokeSvg), ...areas.map(areaSvg), ...labels.map(labelSvg)].join('');
  const tag = href === null ? ['<g>', '</g>'] : [`<a href="${inXml(href)}">`, '</a>'];
  return `${tag[0]}<title>${inXml(name)}</title>${body}${tag[1]}`;
}

function areaSvg({ d, fill, edge }: Area): string {
  return `<path d="${d}" fill="${networkInks[fill]}"${edge ? ` stroke="${networkInks[edge]}" stroke-width="1.5"` : ''}/>`;
}

function strokeSvg({ d, colour, width, dash }: Stroke): string {
  return `<path d="${d}" fill="none" stroke="${networkInks[colour]}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;
}

/** Letters have a rim of paper, so that a line behind them does not cross them. */
function labelSvg({ text, x, y, anchor, bold, colour = 'ink' }: DrawnLabel): string {
  const extra = `${anchor ? ` text-anchor="${anchor}"` : ''}${bold ? ' font-weight="600"' : ''}${colour === 'ink' ? '' : ` fill="${networkInks[colour]}"`}`;
  return `<text x="${x}" y="${y}" stroke="${networkInks.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"${extra}>${inXml(text)}</text>`;
}

/** A map as a file to put in a document: SVG with its texts as text, or PNG at twice the size. */
import sharp from 'sharp';
import { box, line, outline } from '#platform/server/picture.ts';
import { mapQuery } from '../view/address.ts';
import { drawMap, mapSvg } from './drawing.ts';
import type { Text } from './layout.ts';
import type { MapView } from '../view/view.ts';

export const pictureFormats = { svg: 'image/svg+xml', png: 'image/png' } as const;
export type PictureFormat = keyof typeof pictureFormats;

const kept = new Map<string, Promise<Buffer>>();
const most = 20;
/** Pixels of the file for each of the drawing. */
const density = 2;

/** The file of a map. The last pictures are kept. */
export async function pictureFile(view: MapView, format: PictureFormat): Promise<string | Buffer> {
  if (format === 'svg') return mapSvg(view);
  const key = `${view.locale} ${view.release} ${mapQuery(view.choice)}`;
  const picture = kept.get(key) ?? mapPng(view);
  kept.delete(key);
  kept.set(key, picture);
  picture.catch(() => kept.delete(key));
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return picture;
}

/** Letters as outlines: what is drawn does not hang on the fonts of the machine. */
async function mapPng(view: MapView): Promise<Buffer> {
  const { width, height, shapes, texts } = drawMap(view, {});
  const size = { width, height };
  const letters = await outline(box({ ...size, position: 'relative' }, ...texts.map(boxOf)), size);
  const svg = letters.replace(/^<svg[^>]*>/, (start) => start + shapes);
  return sharp(Buffer.from(svg), { density: 72 * density })
    .png({ palette: true, quality: 90 })
    .toBuffer();
}

/** How far the baseline of Public Sans lies below the top of a line as high as the letters. */
const baseline = 0.8625;
const half = 200;

function boxOf({ text, x, y, size, weight, anchor, colour }: Text) {
  const place: Record<string, string | number> =
    anchor === 'middle' ? { left: x - half, width: 2 * half, justifyContent: 'center' } : { left: x };
  const font = { fontFamily: 'Public Sans', fontWeight: weight, fontSize: size, lineHeight: 1, color: colour };
  return line({ position: 'absolute', top: y - baseline * size, whiteSpace: 'nowrap', ...place, ...font }, text);
}

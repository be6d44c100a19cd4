/** Pictures that networks show beside a link: laid out as boxes, drawn as a 1200 × 630 PNG. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';

/** A box with a CSS flexbox style, holding text or other boxes. */
export interface Box {
  readonly type: 'div' | 'img';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Box[];
    readonly src?: string;
  };
}

export const pictureSize = { width: 1200, height: 630 } as const;

const files = [
  { name: 'Faustina', weight: 600, path: '@fontsource/faustina/files/faustina-latin-600-normal.woff' },
  { name: 'Public Sans', weight: 400, path: '@fontsource/public-sans/files/public-sans-latin-400-normal.woff' },
  { name: 'Public Sans', weight: 600, path: '@fontsource/public-sans/files/public-sans-latin-600-normal.woff' },
] as const;

let fonts: Promise<{ name: string; weight: 400 | 600; data: Buffer }[]> | undefined;

/** A box of one style around others. Satori wants every box to say that it is flex. */
export const box = (style: Box['props']['style'], ...children: readonly Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});
/** A text in one style. */
export const line = (style: Box['props']['style'], text: string): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children: text },
});
/** An SVG as a picture inside. */
export const drawing = (svg: string, size: number): Box => ({
  type: 'img',
  props: {
    style: { width: size, height: size },
    src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  },
});

const kept = new Map<string, Promise<Buffer>>();
const most = 60;

/**
 * Draws the picture. The last ones are kept, since networks ask for a new link's many times at once. Texts in scripts
 * that the fonts lack come out as empty boxes.
 */
export function drawPicture(root: Box): Promise<Buffer> {
  const key = JSON.stringify(root);
  const picture = kept.get(key) ?? draw(root);
  kept.delete(key);
  kept.set(key, picture);
  picture.catch(() => kept.delete(key));
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return picture;
}

/** Boxes as SVG whose letters are outlines, so that it looks the same where the fonts are not installed. */
export async function outline(root: Box, size: { readonly width: number; readonly height: number }): Promise<string> {
  fonts ??= loadFonts();
  return satori(root, { ...size, fonts: await fonts });
}

async function draw(root: Box): Promise<Buffer> {
  const svg = await outline(root, pictureSize);
  return sharp(Buffer.from(svg)).png({ palette: true, quality: 90 }).toBuffer();
}

function loadFonts() {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    files.map(async ({ name, weight, path }) => ({ name, weight, data: await readFile(resolve(path)) })),
  );
}

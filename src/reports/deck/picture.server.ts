/** Makes a PNG of an SVG with the house's own letters, whatever fonts the machine has: letters are outlined first. */
import sharp from 'sharp';
import { box, line, outline } from '#platform/server/picture.ts';

interface Letters {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: string;
  readonly weight: number;
  readonly fill: string;
  /** A rim of paper, so that a line behind does not cross them. */
  readonly rim: string | undefined;
}

/** Twice as many pixels as the drawing has units: sharp on a wall. */
const scale = 2;
/** How far the baseline of Public Sans lies below the top of a line as high as the letters. */
const baseline = 0.8625;
/** Room for a text to stand in the middle of. */
const room = 600;

/** The same drawing, the same bytes. */
export async function pngOf(
  svg: string,
  size: { readonly width: number; readonly height: number },
  background = '#ffffff',
): Promise<Buffer> {
  const base = Number(/font-size="([\d.]+)"/.exec(svg)?.[1] ?? 12);
  const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, given, text]) =>
    lettersOf(given!, text!, base),
  );
  const shapes = svg.replaceAll(/<text [^>]*>[^<]*<\/text>/g, '').replaceAll(/<title[^>]*>[^<]*<\/title>/g, '');
  const letters = await outline(
    box({ width: size.width, height: size.height, position: 'relative' }, ...texts.flatMap(placed)),
    size,
  );
  const large = (one: string) => sharp(Buffer.from(one), { density: 72 * scale });
  const over = await large(letters).png().toBuffer();
  return large(shapes)
    .flatten({ background })
    .composite([{ input: over, top: 0, left: 0 }])
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toBuffer();
}

function lettersOf(given: string, text: string, base: number): Letters {
  const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(given)?.[1];
  return {
    text: text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    x: Number(value('x')),
    y: Number(value('y')),
    size: Number(value('font-size') ?? base),
    anchor: value('text-anchor') ?? 'start',
    weight: Number(value('font-weight') ?? 400),
    fill: value('fill') ?? '#231d2e',
    rim: value('stroke'),
  };
}

/** Its letters stand on y, over their rim. */
function placed({ text, x, y, size, anchor, weight, fill, rim }: Letters) {
  const left = anchor === 'middle' ? x - room / 2 : anchor === 'end' ? x - room : x;
  const justifyContent = anchor === 'middle' ? 'center' : anchor === 'end' ? 'flex-end' : 'flex-start';
  const where = {
    position: 'absolute',
    left,
    top: y - baseline * size,
    whiteSpace: 'nowrap',
    width: room,
    justifyContent,
  };
  const style = { ...where, fontFamily: 'Public Sans', fontSize: size, fontWeight: weight, lineHeight: 1 };
  const rimmed = rim ? [line({ ...style, color: rim, WebkitTextStroke: `3px ${rim}` }, text)] : [];
  return [...rimmed, line({ ...style, color: fill }, text)];
}

/** A photograph printed in two inks of a job: cut, grey, then from the dark ink to the tint, and never heavy. */
import sharp from 'sharp';
import type { Section } from '#platform/facet/section.ts';
import { refused } from '../reasons.ts';
import type { PhotographFocus, PhotographShape } from './voice.ts';

/** The most that a printed photograph weighs, in bytes. */
export const heaviestPrint = 60_000;

/** The dark ink and the tint of each job, as in ui/jobs.css. */
const inks: Readonly<Record<Section, readonly [dark: string, tint: string]>> = {
  who: ['#14265e', '#eef1fb'],
  gap: ['#5c2109', '#fbf1ea'],
  do: ['#143b30', '#edf5f1'],
  got: ['#4a3208', '#fcf5e3'],
  mesa: ['#4a1029', '#f9eff3'],
};
const sizes: Readonly<Record<PhotographShape, readonly [number, number]>> = { '3:2': [960, 640], '1:1': [720, 720] };

/** Finer first: how large and how good it is written, until it is light enough. */
const finenesses = [
  [1, 82],
  [1, 65],
  [1, 45],
  [0.75, 50],
  [0.5, 50],
  [0.5, 20],
  [0.25, 30],
] as const;

interface Cut {
  readonly job: Section;
  readonly shape: PhotographShape;
  readonly focus: PhotographFocus;
}

export interface Print {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Prints it. Refuses `not-a-picture`. */
export async function printPhotograph(file: Uint8Array, { job, shape, focus }: Cut): Promise<Print> {
  const [width, height] = sizes[shape];
  const position = focus === 'center' ? 'centre' : focus;
  const grey = await sharp(file)
    .rotate()
    .flatten({ background: '#fff' })
    .resize({ width, height, fit: 'cover', position })
    .greyscale()
    .normalise()
    .raw()
    .toBuffer()
    .catch(() => refused('not-a-picture'));
  const raw = { width, height, channels: 3 } as const;
  const printed = sharp(inked(grey, inks[job]), { raw });
  for (const [scale, quality] of finenesses) {
    const [w, h] = [width * scale, height * scale];
    const bytes = await printed.clone().resize(w, h).webp({ quality }).toBuffer();
    if (bytes.length < heaviestPrint) return { bytes, width: w, height: h };
  }
  return refused('picture-too-rich');
}

/** Each grey as so much of the tint and the rest of the dark ink. */
function inked(grey: Buffer, [dark, tint]: readonly [string, string]): Buffer {
  const from = channels(dark);
  const to = channels(tint);
  const out = Buffer.alloc(grey.length * 3);
  for (const [at, light] of grey.entries())
    for (let c = 0; c < 3; c++) out[at * 3 + c] = Math.round(from[c]! + ((to[c]! - from[c]!) * light) / 255);
  return out;
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** The lines that somebody copies into their page to show a figure or a map of ours. Pure. */
import type { MapChoice } from '../view/choice.ts';

export interface Embed {
  /** The whole address of what is framed. */
  readonly address: string;
  /** What it is, for who hears the page. */
  readonly title: string;
  /** In pixels. */
  readonly height: number;
}

/** The code to copy: one frame, without script. */
export function embedCode({ address, title, height }: Embed): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** How high a figure is in a frame as narrow as a phone. */
export const figureHeight = 560;

/** How high a map is in a frame of some 700 pixels; in a narrower one it scrolls above its source, which stays in sight. */
export function heightOf({ region }: Pick<MapChoice, 'region'>): number {
  return region === '13' ? 1300 : 1040;
}

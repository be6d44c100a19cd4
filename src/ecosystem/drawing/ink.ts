/** The colours of drawings of a network, and the mark of each macrozone: hue and shape both, so that colour never speaks alone. */
import { groupingById } from '#territory/macrozones.ts';

export type NetworkInk = 'ink' | 'quiet' | 'tie' | 'paper' | 'band' | 'north' | 'centre' | 'south' | 'elsewhere';

/** As on paper; a page has them by its theme. */
export const networkInks: Readonly<Record<NetworkInk, string>> = {
  ink: '#231d2e',
  quiet: '#544b60',
  tie: '#857a6a',
  paper: '#ffffff',
  band: '#f9f3e6',
  north: '#8f3715',
  centre: '#1f3d99',
  south: '#24594a',
  elsewhere: '#544b60',
};

/** The grouping of regions that marks tell. */
const grouping = groupingById('meetings-2021');
export const zoneInks = ['north', 'centre', 'south', 'elsewhere'] as const;
export type ZoneInk = (typeof zoneInks)[number];

/** The ink of a region's macrozone; 'elsewhere' where there is none. */
export const zoneInkOf = (region: string): ZoneInk =>
  zoneInks[grouping.zones.findIndex(({ regions }) => regions.includes(region))] ?? 'elsewhere';

/** The outline of a zone's mark about a point: a rhomb, a dot, a square, a triangle; about `radius` from its centre to its edge. */
export function markOf(zone: ZoneInk, x: number, y: number, radius: number): string {
  const at = (value: number) => String(Math.round(value * 10) / 10);
  if (zone === 'centre')
    return `M${at(x - radius)} ${at(y)}a${at(radius)} ${at(radius)} 0 1 0 ${at(2 * radius)} 0a${at(radius)} ${at(radius)} 0 1 0 ${at(-2 * radius)} 0z`;
  if (zone === 'south') {
    const half = radius * 0.9;
    return `M${at(x - half)} ${at(y - half)}h${at(2 * half)}v${at(2 * half)}h${at(-2 * half)}z`;
  }
  const far = radius * 1.25;
  if (zone === 'north')
    return `M${at(x)} ${at(y - far)}l${at(far)} ${at(far)}l${at(-far)} ${at(far)}l${at(-far)} ${at(-far)}z`;
  return `M${at(x)} ${at(y - far)}l${at(far)} ${at(far * 1.8)}h${at(-2 * far)}z`;
}

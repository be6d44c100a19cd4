/** The lines from a level of boxes to that one step nearer to the gap, in a strip of 100 by 10. Pure. */
import type { GapNode } from './node.ts';

/** More boxes than these beside each other have no room for their words: the lists are read then. */
export const mostBeside = 6;

/** Where the box at a place of a level stands, of 100. */
const centre = (at: number, of: number): number => Math.round(((at + 0.5) / of) * 10_000) / 100;

/**
 * A path of SVG. `nearer`: the level that `all` is tied to; left out, the gap itself, which is as wide as the strip: each goes straight to it.
 * `up`: the nearer one stands below.
 */
export function linesBetween(all: readonly GapNode[], nearer: readonly GapNode[] | undefined, up: boolean): string {
  const [far, near] = up ? [0, 10] : [10, 0];
  return all
    .flatMap((box, at) => {
      const x = centre(at, all.length);
      if (!nearer) return [`M${x} ${far}V${near}`];
      return box.next
        .map((next) => nearer.findIndex(({ id }) => id === next))
        .filter((place) => place >= 0)
        .map((place) => `M${x} ${far}V5H${centre(place, nearer.length)}V${near}`);
    })
    .join('');
}

/** The weave and initials that stand for an organisation without a logo: always the same for the same name. */
const grounds = [
  { ground: '#26418f', strand: '#f0b84a' },
  { ground: '#8f3715', strand: '#f3ddb3' },
  { ground: '#24594a', strand: '#f0b84a' },
  { ground: '#6b1d3f', strand: '#e9ae78' },
  { ground: '#172a63', strand: '#d06a3c' },
] as const;
const small = new Set('de del la las el los y e en para por con a o un una of the and for'.split(' '));

export interface Monogram {
  readonly initials: string;
  readonly ground: string;
  readonly strand: string;
  /** Where the strands run, in a square of 40. */
  readonly warp: number;
  readonly weft: number;
}

/** One or two initials of the words that matter, on one of a few weaves. */
export function monogram(name: string): Monogram {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !small.has(word.toLowerCase()));
  const initials =
    words
      .slice(0, 2)
      .map((word) => [...word][0]!.toUpperCase())
      .join('') || '·';
  const hash = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) >>> 0, 7);
  return {
    initials,
    ...grounds[hash % grounds.length]!,
    warp: 4 + 2 * ((hash >>> 4) % 3),
    weft: 6 + ((hash >>> 8) % 5),
  };
}

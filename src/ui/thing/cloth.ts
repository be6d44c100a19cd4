/** A thing's own cloth: a strand down for each thing it could have, a strand across for each place it could reach; bright where it does. */

/** Strands in order; true where there is one. */
export interface Cloth {
  readonly warp: readonly boolean[];
  readonly weft: readonly boolean[];
}

/** What is drawn, as paths in a box of `width` by `height`. */
export interface ClothDrawing {
  readonly width: number;
  readonly height: number;
  readonly bare: string;
  readonly bright: string;
  readonly across: string;
}

/** From one strand to the next, and how wide one is. */
const step = 22;
const wide = 16;
const edge = (step - wide) / 2;

/** Strands across go over one and under the next, so that neighbours hold each other; one that is missing leaves its row open. */
export function drawCloth({ warp, weft }: Cloth): ClothDrawing {
  const [width, height] = [warp.length * step, weft.length * step];
  const down = (bright: boolean) =>
    warp.map((is, at) => (is === bright ? `M${at * step + edge} 0h${wide}v${height}h-${wide}z` : '')).join('');
  const across = weft.map((is, row) => (is ? over(row, warp.length) : '')).join('');
  return { width, height, bare: down(false), bright: down(true), across };
}

/** The stretches of one strand across that lie on top. */
function over(row: number, strands: number): string {
  const long = step + 4;
  return Array.from({ length: strands }, (_, at) => at)
    .filter((at) => at % 2 === row % 2)
    .map((at) => `M${at * step - 2} ${row * step + edge}h${long}v${wide}h-${long}z`)
    .join('');
}

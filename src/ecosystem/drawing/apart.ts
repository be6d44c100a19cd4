/** Boxes that must not lie on each other, moved as little as helps; whole-number rounds, no chance: the same everywhere. */

export interface DrawnBox {
  /** Its centre, and how wide and high it is. */
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

const mostRounds = 200;
const stretch = 1.05;
const mostStretches = 40;
const step = 0.5;

/**
 * Moves boxes until none overlaps another and all are between 0 and `width`; what finds no room gets it downwards.
 * @throws where a box is wider than `width`.
 */
export function pushApart(boxes: readonly DrawnBox[], width: number): void {
  if (boxes.some((box) => box.width > width)) throw new RangeError('a box is wider than its drawing');
  for (let stretched = 0; !settle(boxes, width) && stretched < mostStretches; stretched++)
    for (const [place, box] of boxes.entries()) box.y = box.y * stretch + (place % 5) * stretched; // those in a line leave it
}

function settle(boxes: readonly DrawnBox[], width: number): boolean {
  for (let round = 0; round < mostRounds; round++) {
    keepWithin(boxes, width);
    if (!pushOnce(boxes)) return true;
  }
  return false;
}

function keepWithin(boxes: readonly DrawnBox[], width: number): void {
  for (const box of boxes) box.x = Math.min(width - box.width / 2, Math.max(box.width / 2, box.x));
}

/** Each overlapping pair a little along the way that is shorter; says whether there was one. */
function pushOnce(boxes: readonly DrawnBox[]): boolean {
  let moved = false;
  for (const [place, a] of boxes.entries())
    for (let other = place + 1; other < boxes.length; other++) {
      const b = boxes[other]!;
      const acrossBy = overlap(a.x, b.x, a.width + b.width);
      const downBy = overlap(a.y, b.y, a.height + b.height);
      if (acrossBy <= 0.01 || downBy <= 0.01) continue;
      moved = true;
      const isAcross = acrossBy / (a.width + b.width) < downBy / (a.height + b.height);
      const axis = isAcross ? 'x' : 'y';
      const by = (a[axis] < b[axis] ? -1 : 1) * step * (isAcross ? acrossBy : downBy);
      a[axis] += by;
      b[axis] -= by;
    }
  return moved;
}

const overlap = (a: number, b: number, both: number): number => both / 2 - Math.abs(a - b);

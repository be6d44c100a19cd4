/** Draws the causes and effects around a gap, effects above and causes below, and says them in words. Pure. */
import { brokenLines } from '#ecosystem/drawing/letters.ts';
import { tenth } from '#ecosystem/drawing/drawing.ts';
import { inXml } from '#ecosystem/files/xml.ts';
import { levelsOf, type BoxSide, type GapNode } from '#gaps/tree/node.ts';
import type { BoxFact, GapFact } from '../facts/facts.ts';

const width = 664;
const gap = 10;
const size = 9.8;
const line = 12;
/** Between two levels. */
const between = 13;
const widest = 190;
/** More beside each other leave no room for words. */
export const mostBesideOnPaper = 6;

interface Row {
  readonly at: number;
  readonly height: number;
  readonly boxes: readonly { readonly x: number; readonly lines: readonly string[]; readonly box: BoxFact }[];
  readonly boxWidth: number;
}

export interface TreeWords {
  readonly backed: (backing: number, of: number) => string;
}

/** Each side's boxes by how far from the gap they stand, the nearest first. */
export function treeLevels({ boxes }: Pick<GapFact, 'boxes'>, side: BoxSide): BoxFact[][] {
  const nodes = boxes.map((box, at): GapNode => ({
    id: String(at).padStart(4, '0'),
    side: box.side,
    words: box.words,
    state: 'accepted',
    organization: null,
    proposedAt: Temporal.Instant.fromEpochMilliseconds(0),
    joinedInto: null,
    reason: '',
    next: box.next.map((next) => (next === null ? null : String(next).padStart(4, '0'))),
    backers: Array.from({ length: box.backing }, String),
  }));
  return levelsOf(nodes, side).map((level) => level.map(({ id }) => boxes[Number(id)]!));
}

/** Null where a level has more boxes than can stand beside each other, or where there is none. */
export function treeSvg(one: GapFact, words: TreeWords): string | null {
  const [effects, causes] = [treeLevels(one, 'effect'), treeLevels(one, 'cause')];
  const all = [...effects, ...causes];
  if (all.length === 0 || all.some(({ length }) => length > mostBesideOnPaper)) return null;
  let top = 2;
  const placed = (level: readonly BoxFact[]): Row => {
    const row = rowOf(level, top);
    top += row.height + between;
    return row;
  };
  const above = effects.toReversed().map(placed);
  const core = coreOf(one.title, top);
  top += core.height + between;
  const below = causes.map(placed);
  const height = top - between + 2;
  const ties = [
    ...above.map((row, at) => joins(row, above[at + 1], core, { one, up: true })),
    ...below.map((row, at) => joins(row, below[at - 1], core, { one, up: false })),
  ].join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tenth(height)}" viewBox="0 0 ${width} ${tenth(height)}" font-family="Public Sans" font-size="${size}" fill="#231d2e">`,
    `<path d="${ties}" fill="none" stroke="#544b60" stroke-width="1.1"/>`,
    ...[...above, ...below].flatMap((row) => row.boxes.map((box) => boxSvg(row, box, words.backed(box.box.backing, one.voices)))), // prettier-ignore
    coreSvg(core),
    '</svg>',
  ].join('');
}

function rowOf(level: readonly BoxFact[], at: number): Row {
  const step = width / level.length;
  const boxWidth = Math.min(widest, step - gap);
  const boxes = level.map((box, place) => ({
    box,
    x: (place + 0.5) * step,
    lines: brokenLines(box.words, size, boxWidth - 16),
  }));
  const most = Math.max(...boxes.map(({ lines }) => lines.length));
  return { at, height: most * line + 19, boxes, boxWidth };
}

interface Core {
  readonly at: number;
  readonly height: number;
  readonly lines: readonly string[];
}

const coreOf = (title: string, at: number): Core => {
  const lines = brokenLines(title, 11.5, 430);
  return { at, lines, height: lines.length * 15 + 13 };
};

interface Sided {
  readonly one: GapFact;
  readonly up: boolean;
}

/** Lines from a row to the one nearer to the gap, or to the gap itself. */
function joins(row: Row, nearer: Row | undefined, core: Core, { one, up }: Sided): string {
  const start = up ? row.at + row.height : row.at;
  const target = nearer ?? core;
  const end = up ? target.at : target.at + target.height;
  const middle = tenth((start + end) / 2);
  const straight = (x: number) => `M${tenth(x)} ${tenth(start)}V${tenth(end)}`;
  return row.boxes
    .flatMap(({ x, box }) => {
      if (!nearer) return [`M${tenth(x)} ${tenth(start)}V${middle}H${width / 2}V${tenth(end)}`];
      const ends = nearer.boxes.filter((other) => box.next.includes(one.boxes.indexOf(other.box)));
      return ends.map((other) =>
        other.x === x ? straight(x) : `M${tenth(x)} ${tenth(start)}V${middle}H${tenth(other.x)}V${tenth(end)}`,
      );
    })
    .join('');
}

function boxSvg({ at, height, boxWidth }: Row, { x, lines, box }: Row['boxes'][number], backed: string): string {
  const fill = box.side === 'effect' ? '#f9f3e6' : '#ffffff';
  const text = lines.map((words, n) => `<text x="${tenth(x)}" y="${tenth(at + 12 + n * line)}" text-anchor="middle">${inXml(words)}</text>`); // prettier-ignore
  return [
    `<rect x="${tenth(x - boxWidth / 2)}" y="${tenth(at)}" width="${tenth(boxWidth)}" height="${tenth(height)}" fill="${fill}" stroke="#857a6a"/>`,
    ...text,
    `<text x="${tenth(x)}" y="${tenth(at + height - 5)}" text-anchor="middle" font-size="8.6" fill="#544b60">${inXml(backed)}</text>`,
  ].join('');
}

function coreSvg({ at, height, lines }: Core): string {
  const text = lines.map(
    (words, n) =>
      `<text x="${width / 2}" y="${tenth(at + 17 + n * 15)}" text-anchor="middle" font-size="11.5" font-weight="600" fill="#ffffff">${inXml(words)}</text>`,
  );
  return `<rect x="${width / 2 - 225}" y="${tenth(at)}" width="450" height="${tenth(height)}" fill="#14265e"/>${text.join('')}`;
}

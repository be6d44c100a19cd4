/** Packed sums as doubles: each as many fields as it holds exactly, so that they can be added up first and taken apart at the end. */
import type { NumberBlock } from './duckdb.ts';
import type { Sum } from './layout.ts';
import type { PsuTotals } from './taylor.ts';

const DOUBLE = 53;
const HALF = 2 ** 32;

/** What one double holds of a sum: some of the fields of a packed one, or another kind of sum whole. */
export interface Part {
  readonly sum: number;
  /** Positions in the plan of its columns, lowest field first. */
  readonly columns: readonly number[];
  readonly bits: number;
  /** Place of its lowest bit in the sum. */
  readonly from: number;
  /** What a sum that is not packed is multiplied by; null for packed ones. */
  readonly scale: number | null;
}

/** The parts of all sums that have a column of the plan. */
export function partsOfSums(sums: readonly Sum[], columns: readonly { readonly name: string }[]): Part[] {
  const position = new Map(columns.map((c, i) => [c.name, i]));
  return sums.flatMap((sum, s): Part[] => {
    const here = sum.columns.map((name) => position.get(name) ?? -1);
    if (here.every((c) => c < 0)) return [];
    const { fieldBits: bits } = sum;
    if (bits === null) return [{ sum: s, columns: here, bits: DOUBLE, from: 0, scale: sum.scale }];
    const most = Math.floor(DOUBLE / bits);
    return Array.from({ length: Math.ceil(here.length / most) }, (_, i) => ({
      sum: s,
      columns: here.slice(i * most, (i + 1) * most),
      bits,
      from: i * most * bits,
      scale: null,
    }));
  });
}

/** Writes a block's values of a part into `out`, the value of row i at `rank[at + i]`. */
export function takeFrom(block: NumberBlock, part: Part, rank: Int32Array, at: number, out: Float64Array): void {
  const column = block.column(part.sum + 1);
  const { rows } = block;
  if (part.scale !== null) {
    for (let i = 0; i < rows; i++) out[rank[at + i] as number] = (column[i] as number) * part.scale;
    return;
  }
  const halves = new Uint32Array(column.buffer, column.byteOffset, rows * 2);
  const width = part.bits * part.columns.length;
  if (part.from === 0) {
    const mask = width < 32 ? 0 : 2 ** (width - 32) - 1;
    for (let i = 0; i < rows; i++)
      out[rank[at + i] as number] = ((halves[2 * i + 1] as number) & mask) * HALF + (halves[2 * i] as number);
  } else {
    const shift = part.from - 32;
    for (let i = 0; i < rows; i++) out[rank[at + i] as number] = (halves[2 * i + 1] as number) >>> shift;
  }
}

/**
 * Takes a part's vector apart into its columns, over the stretches from, to, from, to …, and adds up each. `start` is where the vector
 * begins in `packed`.
 */
export function takeApart(
  { columns, bits }: Part,
  packed: Float64Array,
  start: number,
  spans: Int32Array,
  totals: PsuTotals,
): void {
  const [one, two, three] = columns.map((c) => totals.columns[c]);
  const fields =
    three && two && one
      ? threeFields(packed, start, spans, one, two, three, 2 ** bits)
      : two && one
        ? twoFields(packed, start, spans, one, two, 2 ** bits)
        : one
          ? [oneField(packed, start, spans, one)]
          : [];
  columns.forEach((c, field) => (totals.sums[c] = fields[field] as number));
}

function oneField(packed: Float64Array, start: number, spans: Int32Array, one: Float64Array): number {
  let sum = 0;
  for (let s = 0; s < spans.length; s += 2) {
    const to = spans[s + 1] as number;
    for (let p = spans[s] as number; p < to; p++) sum += one[p] = packed[start + p] as number;
  }
  return sum;
}

function twoFields(
  packed: Float64Array,
  start: number,
  spans: Int32Array,
  one: Float64Array,
  two: Float64Array,
  next: number,
  field = 1 / next,
): number[] {
  let low = 0;
  let high = 0;
  for (let s = 0; s < spans.length; s += 2) {
    const to = spans[s + 1] as number;
    for (let p = spans[s] as number; p < to; p++) {
      const value = packed[start + p] as number;
      const above = Math.floor(value * field);
      high += two[p] = above;
      low += one[p] = value - above * next;
    }
  }
  return [low, high];
}

function threeFields(
  packed: Float64Array,
  start: number,
  spans: Int32Array,
  one: Float64Array,
  two: Float64Array,
  three: Float64Array,
  next: number,
  field = 1 / next,
): number[] {
  let low = 0;
  let middle = 0;
  let high = 0;
  for (let s = 0; s < spans.length; s += 2) {
    const to = spans[s + 1] as number;
    for (let p = spans[s] as number; p < to; p++) {
      const value = packed[start + p] as number;
      const above = Math.floor(value * field);
      const top = Math.floor(above * field);
      high += three[p] = top;
      middle += two[p] = above - top * next;
      low += one[p] = value - above * next;
    }
  }
  return [low, middle, high];
}

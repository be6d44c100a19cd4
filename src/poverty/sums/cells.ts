/**
 * Cells as rows of doubles that add up exactly in any order, and the plan's columns taken out of them once they are added up. A double is a
 * whole number times a power of two that makes most of them fractions: what looks whole, V8 adds as integers, and checks each 0 for its sign,
 * which is six times as slow.
 */
import type { NumberBlock } from '../database/duckdb.ts';
import { DOUBLE, type Sum } from '../persons/layout.ts';
import type { PsuTotals } from './region.ts';

const ALL = 64;

export interface Packing {
  /** The doubles of a row. */
  readonly slots: readonly Slot[];
  readonly takes: readonly Take[];
}

/** Bits of a sum, all or those from a place on, times a power of two. */
interface Slot {
  readonly sum: number;
  readonly from: number;
  readonly width: number;
  readonly scale: number;
}

/** Takes columns out of the rows of PSUs [from, to), and adds them to their sums. The row of PSU 0 is at `first`. */
type Take = (rows: Float64Array, first: number, from: number, to: number, totals: PsuTotals) => void;

/** How sums become rows, and rows the columns of the plan. */
export function packingOf(sums: readonly Sum[], columns: readonly { readonly name: string }[]): Packing {
  const position = new Map(columns.map((c, i) => [c.name, i]));
  const slots: Slot[] = [];
  const fields: { which: number[]; slot: number; bits: number }[] = [];
  const limbs = new Map<number, number[]>();
  const slotOf = (slot: Slot) => slots.push(slot) - 1;
  for (const [sum, { columns: names, fieldBits: bits, scale }] of sums.entries()) {
    const all = names.map((name) => position.get(name) as number);
    const most = bits === null ? 1 : Math.floor(DOUBLE / bits);
    if (bits === null) {
      const [column = 0] = all;
      limbs.set(column, [...(limbs.get(column) ?? []), slotOf({ sum, from: 0, width: ALL, scale })]);
    } else
      for (let field = 0; field < all.length; field += most) {
        const which = all.slice(field, field + most);
        const slot = slotOf({ sum, from: field * bits, width: which.length * bits, scale: 2 ** -bits });
        fields.push({ which, slot, bits });
      }
  }
  const takes = [
    ...fields.map(({ which, slot, bits }) => takeFields(which, slot, slots.length, bits)),
    ...[...limbs].map(([column, [high = 0, low]]) => takeNumber(column, high, low ?? null, slots.length, 1)),
  ];
  return { slots, takes };
}

/** Writes the rows of a block of sums, the first after their cell, into `rows`. */
export function writeRows(block: NumberBlock, { slots }: Packing, rows: Float64Array): void {
  for (const [s, slot] of slots.entries()) {
    const { buffer, byteOffset } = block.column(slot.sum + 1);
    const halves = new Int32Array(buffer, byteOffset, block.rows * 2);
    if (slot.from > 0) writeUpper(halves, slot, rows, s, slots.length);
    else writeLower(halves, slot, rows, s, slots.length);
  }
}

function writeUpper(halves: Int32Array, { from, scale }: Slot, rows: Float64Array, start: number, size: number): void {
  const shift = from - 32;
  for (let i = 1, at = start; i < halves.length; i += 2, at += size)
    rows[at] = ((halves[i] as number) >>> shift) * scale;
}

function writeLower(halves: Int32Array, { width, scale }: Slot, rows: Float64Array, start: number, size: number): void {
  const mask = width === ALL ? -1 : width <= 32 ? 0 : 2 ** (width - 32) - 1;
  const scaleHigh = scale * 2 ** 32;
  for (let i = 0, at = start; i < halves.length; i += 2, at += size)
    rows[at] = ((halves[i + 1] as number) & mask) * scaleHigh + ((halves[i] as number) >>> 0) * scale;
}

/** PSUs whose columns are taken out together, so few that the cache holds their rows. */
const AT_ONCE = 64;

/** Takes all columns out of the rows, over the stretches from, to, from, to … of PSUs. The row of PSU 0 is at `first`. */
export function takeColumns(
  { takes }: Packing,
  rows: Float64Array,
  first: number,
  spans: Int32Array,
  totals: PsuTotals,
): void {
  totals.sums.fill(0);
  for (let s = 0; s < spans.length; s += 2) {
    const to = spans[s + 1] as number;
    for (let from = spans[s] as number; from < to; from += AT_ONCE)
      for (const take of takes) take(rows, first, from, Math.min(from + AT_ONCE, to), totals);
  }
}

function takeFields(which: readonly number[], slot: number, size: number, bits: number): Take {
  const [a = 0, b = 0, c = 0] = which;
  if (which.length === 1) return takeNumber(a, slot, null, size, 2 ** bits);
  return which.length === 2 ? takeTwo(a, b, slot, size, bits) : takeThree(a, b, c, slot, size, bits);
}

function takeNumber(column: number, slot: number, slotLow: number | null, size: number, scale: number): Take {
  return (rows, first, from, to, { columns, sums }) => {
    const out = columns[column] as Float64Array;
    const [at, atLow] = [first * size + slot, first * size + (slotLow ?? slot)];
    const scaleLow = slotLow === null ? 0 : scale;
    let sum = 0;
    for (let p = from; p < to; p++)
      sum += out[p] = (rows[at + p * size] as number) * scale + (rows[atLow + p * size] as number) * scaleLow;
    sums[column]! += sum;
  };
}

function takeTwo(a: number, b: number, slot: number, size: number, bits: number): Take {
  const next = 2 ** bits;
  return (rows, first, from, to, { columns, sums }) => {
    const [one, two] = [columns[a] as Float64Array, columns[b] as Float64Array];
    const at = first * size + slot;
    const field = 1 / next;
    let low = 0;
    let high = 0;
    for (let p = from; p < to; p++) {
      const value = rows[at + p * size] as number;
      const upper = Math.floor(value);
      low += value - upper;
      high += upper * field;
      one[p] = (value - upper) * next;
      two[p] = upper;
    }
    sums[a]! += low * next;
    sums[b]! += high * next;
  };
}

function takeThree(a: number, b: number, c: number, slot: number, size: number, bits: number): Take {
  const next = 2 ** bits;
  return (rows, first, from, to, { columns, sums }) => {
    const [one, two, three] = [columns[a] as Float64Array, columns[b] as Float64Array, columns[c] as Float64Array];
    const at = first * size + slot;
    const field = 1 / next;
    let low = 0;
    let middle = 0;
    let high = 0;
    for (let p = from; p < to; p++) {
      const value = rows[at + p * size] as number;
      const upper = Math.floor(value);
      const shifted = upper * field;
      const top = Math.floor(shifted);
      low += value - upper;
      middle += shifted - top;
      high += top * field;
      one[p] = (value - upper) * next;
      two[p] = (shifted - top) * next;
      three[p] = top;
    }
    sums[a]! += low * next;
    sums[b]! += middle * next;
    sums[c]! += high * next;
  };
}

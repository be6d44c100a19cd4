/** From rows to columns: the values of a Stata variable, and which missing value it is where there is none. */
import { type BlockColumn, type NumberColumn, SYSTEM, type TextColumn } from '../block.ts';
import type { Bytes } from '../bytes.ts';
import { type ReadText, zeroEnd } from '../text.ts';
import type { LongTexts } from './long-texts.ts';
import type { StataVariable } from './variables.ts';

export interface Rows {
  readonly bytes: Bytes;
  readonly count: number;
  readonly rowBytes: number;
  /** Where in the file they start. */
  readonly at: number;
}

export async function stataColumn(
  rows: Rows,
  variable: StataVariable,
  read: ReadText,
  longTexts: LongTexts | null,
): Promise<BlockColumn> {
  if (variable.storage === 'str') return texts(rows, variable, read);
  if (variable.storage === 'strL') return longTextColumn(rows, variable, longTexts as LongTexts);
  if (variable.storage === 'float') return floats(rows, variable);
  return variable.storage === 'double' ? doubles(rows, variable) : wholeNumbers(rows, variable);
}

/** The dot of each storage type; the values after it are .a … .z. */
const DOT = { byte: 101, int: 32741, long: 2147483621 } as const;

function wholeNumbers(
  { bytes: { view, little }, count, rowBytes }: Rows,
  { storage, offset }: StataVariable,
): NumberColumn {
  const values = new Int32Array(count);
  const missing = new Uint8Array(count);
  const dot = DOT[storage as keyof typeof DOT];
  for (let row = 0, at = offset; row < count; row++, at += rowBytes) {
    const value =
      storage === 'byte' ? view.getInt8(at) : storage === 'int' ? view.getInt16(at, little) : view.getInt32(at, little);
    if (value < dot) values[row] = value;
    else missing[row] = codeOf(value - dot);
  }
  return { values, missing };
}

/** The dots of floats and doubles; the upper bits of .a … .z go up from theirs by a step. */
const FLOATS = { dot: 2 ** 127, upper: 0x7f000000, step: 0x800 };
const DOUBLES = { dot: 2 ** 1023, upper: 0x7fe00000, step: 0x100 };

function floats({ bytes: { view, little }, count, rowBytes }: Rows, { offset }: StataVariable): NumberColumn {
  const values = new Float64Array(count);
  const missing = new Uint8Array(count);
  for (let row = 0, at = offset; row < count; row++, at += rowBytes) {
    const value = view.getFloat32(at, little);
    if (value < FLOATS.dot) values[row] = value;
    else {
      values[row] = NaN;
      missing[row] = codeOf((view.getUint32(at, little) - FLOATS.upper) / FLOATS.step);
    }
  }
  return { values, missing };
}

function doubles({ bytes: { view, little }, count, rowBytes }: Rows, { offset }: StataVariable): NumberColumn {
  const values = new Float64Array(count);
  const missing = new Uint8Array(count);
  const upper = little ? 4 : 0;
  for (let row = 0, at = offset; row < count; row++, at += rowBytes) {
    const value = view.getFloat64(at, little);
    if (value < DOUBLES.dot) values[row] = value;
    else {
      values[row] = NaN;
      missing[row] = codeOf((view.getUint32(at + upper, little) - DOUBLES.upper) / DOUBLES.step);
    }
  }
  return { values, missing };
}

/** 0 is the dot, 1 … 26 are .a … .z; anything else is no number Stata writes, and as missing as the dot. */
function codeOf(step: number): number {
  return step >= 1 && step <= 26 && Number.isInteger(step) ? 96 + step : SYSTEM;
}

function texts(
  { bytes: { bytes }, count, rowBytes }: Rows,
  { offset, width }: StataVariable,
  read: ReadText,
): TextColumn {
  const values = new Array<string>(count);
  for (let row = 0, at = offset; row < count; row++, at += rowBytes)
    values[row] = read(bytes, at, zeroEnd(bytes, at, at + width));
  return { values, missing: new Uint8Array(count) };
}

async function longTextColumn(
  { bytes: { view }, count, rowBytes, at }: Rows,
  { offset }: StataVariable,
  longTexts: LongTexts,
): Promise<TextColumn> {
  const values = new Array<string>(count);
  for (let row = 0, from = offset; row < count; row++, from += rowBytes)
    values[row] = await longTexts.text(view, from, at + from);
  return { values, missing: new Uint8Array(count) };
}

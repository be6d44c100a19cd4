/** From cases to columns: the values of a variable, and why those that are missing are. */
import { type BlockColumn, type DeclaredMissing, type NumberColumn, SYSTEM, type TextColumn, USER } from '../block.ts';
import type { Bytes } from '../bytes.ts';
import { type ReadText, trimmedEnd } from '../text.ts';
import type { Span, SpssVariable } from './variables.ts';

export interface CaseLayout {
  readonly caseBytes: number;
  readonly systemMissing: number;
  readonly read: ReadText;
}

export function spssColumn(cases: Bytes, variable: SpssVariable, layout: CaseLayout): BlockColumn {
  const column =
    variable.type === 'text' ? texts(cases, variable.spans, layout) : numbers(cases, variable.spans[0] as Span, layout);
  if (variable.missing) markMissing(column, variable.missing);
  return column;
}

function numbers(
  { view, little, length }: Bytes,
  { offset }: Span,
  { caseBytes, systemMissing }: CaseLayout,
): NumberColumn {
  const rows = length / caseBytes;
  const values = new Float64Array(rows);
  const missing = new Uint8Array(rows);
  for (let row = 0, at = offset; row < rows; row++, at += caseBytes) {
    const value = view.getFloat64(at, little);
    if (value === systemMissing || value !== value) {
      values[row] = NaN;
      missing[row] = SYSTEM;
    } else values[row] = value;
  }
  return { values, missing };
}

function texts({ bytes, length }: Bytes, spans: readonly Span[], { caseBytes, read }: CaseLayout): TextColumn {
  const rows = length / caseBytes;
  const values = new Array<string>(rows);
  const [first] = spans as readonly [Span];
  const joined = spans.length > 1 ? Buffer.alloc(spans.reduce((sum, s) => sum + s.length, 0)) : null;
  for (let row = 0, at = 0; row < rows; row++, at += caseBytes) {
    if (joined) {
      join(bytes, at, spans, joined);
      values[row] = read(joined, 0, trimmedEnd(joined, 0, joined.length));
    } else {
      const from = at + first.offset;
      values[row] = read(bytes, from, trimmedEnd(bytes, from, from + first.length));
    }
  }
  return { values, missing: new Uint8Array(rows) };
}

function join(bytes: Buffer, at: number, spans: readonly Span[], whole: Buffer): void {
  let end = 0;
  for (const { offset, length } of spans) {
    bytes.copy(whole, end, at + offset, at + offset + length);
    end += length;
  }
}

function markMissing({ values, missing }: BlockColumn, { values: declared, range }: DeclaredMissing): void {
  const among = new Set<number | string>(declared);
  const [low, high] = range ? [range.low, range.high] : [Infinity, -Infinity];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number | string;
    if (among.has(value) || (typeof value === 'number' && value >= low && value <= high)) missing[row] = USER;
  }
}

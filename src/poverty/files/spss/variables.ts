/** From the records of an SPSS dictionary to its variables: segments joined, long names, labels and missing values given to each. */
import type { DeclaredMissing, FileVariable, ValueLabel } from '../block.ts';
import type { Bytes, FileBytes } from '../bytes.ts';
import { type ReadText, trimmedEnd } from '../text.ts';
import { spssFormat } from './formats.ts';
import { longTextLabels, longTextMissing, nameTable } from './extensions.ts';
import type { SpssRecords, VariableRecord } from './records.ts';

/** A run of a variable's bytes within a case. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

export interface SpssVariable extends FileVariable {
  /** Its bytes, one span after another; a very long string has many. */
  readonly spans: readonly Span[];
}

type Spans = {
  -readonly [K in 'record' | 'index' | 'spans']: { record: VariableRecord; index: number; spans: Span[] }[K];
};

const LONG_NAMES = 13;
const VERY_LONG = 14;
/** A segment holds 255 bytes of the text, though it is declared for each 252 of its width. */
const SEGMENT = 255;
const SEGMENT_WIDTH = 252;

export function spssVariables(records: SpssRecords, read: ReadText, file: FileBytes): SpssVariable[] {
  const whole = joinSegments(
    joinElements(records.variables, file),
    nameTable(records.extensions.get(VERY_LONG), read),
    read,
    file,
  );
  const names = nameTable(records.extensions.get(LONG_NAMES), read);
  const byIndex = valueLabels(records, whole, read, file);
  const byName = longTextLabels(records.extensions, read, file);
  const missingByName = longTextMissing(records.extensions, read, file);
  return whole.map(({ record, index, spans }) => {
    const short = trimmed(record.name, read);
    const name = names.get(short.toUpperCase()) ?? short;
    return {
      name,
      type: record.width === 0 ? 'real' : 'text',
      label: record.label ? trimmed(record.label, read) : '',
      format: spans.length > 1 ? `A${spans.reduce((sum, s) => sum + s.length, 0)}` : spssFormat(record.format),
      labels: [...(byIndex.get(index) ?? []), ...(byName.get(name) ?? [])],
      missing: declaredMissing(record, read) ?? missingByName.get(name) ?? null,
      spans,
    };
  });
}

/** A string's records, one for each 8 bytes, made one. */
function joinElements(records: readonly VariableRecord[], file: FileBytes): Spans[] {
  const variables: Spans[] = [];
  for (let i = 0; i < records.length;) {
    const record = records[i] as VariableRecord;
    const elements = Math.max(1, Math.ceil(record.width / 8));
    for (let k = 0; k < elements; k++) {
      const width = records[i + k]?.width ?? 0;
      if (k === 0 ? width === -1 : width !== -1)
        throw file.damaged('dictionary', records[i + k]?.at ?? record.at, k === 0 ? '≥ 0' : -1, width);
    }
    variables.push({ record, index: i + 1, spans: [{ offset: 8 * i, length: record.width || 8 }] });
    i += elements;
  }
  return variables;
}

/** Strings of more than 255 bytes are several variables that follow one another. */
function joinSegments(variables: Spans[], widths: Map<string, string>, read: ReadText, file: FileBytes): Spans[] {
  const whole: Spans[] = [];
  for (let i = 0; i < variables.length; i++) {
    const first = variables[i] as Spans;
    const width = Number(widths.get(trimmed(first.record.name, read).toUpperCase()) ?? 0);
    if (!(width > SEGMENT)) {
      whole.push(first);
      continue;
    }
    const segments = variables.slice(i, i + Math.ceil(width / SEGMENT_WIDTH));
    const held = segments.reduce((sum, s) => sum + (s.spans[0] as Span).length, 0);
    if (
      segments.some((s, k) => s.record.width === 0 || (k < segments.length - 1 && s.record.width !== SEGMENT)) ||
      held < width
    )
      throw file.damaged(
        'dictionary',
        first.record.at,
        `${Math.ceil(width / SEGMENT_WIDTH)} × ${SEGMENT}`,
        segments.map((s) => s.record.width).join(', '),
      );
    const spans = segments.map((s, k) => ({
      offset: (s.spans[0] as Span).offset,
      length: Math.min((s.spans[0] as Span).length, width - SEGMENT * k),
    }));
    whole.push({ ...first, spans: spans.filter((s) => s.length > 0) });
    i += segments.length - 1;
  }
  return whole;
}

function valueLabels(
  records: SpssRecords,
  variables: readonly Spans[],
  read: ReadText,
  file: FileBytes,
): Map<number, ValueLabel[]> {
  const labels = new Map<number, ValueLabel[]>();
  const byIndex = new Map(variables.map((v) => [v.index, v]));
  for (const group of records.valueLabels) {
    for (const index of group.variables) {
      const variable = byIndex.get(index);
      if (!variable) throw file.damaged('value-labels', group.at, `1 … ${records.variables.length}`, index);
      const value = (bytes: Bytes) => (variable.record.width === 0 ? bytes.float64(0) : trimmed(bytes.bytes, read));
      const its = group.labels.map((l) => ({ value: value(l.value), label: trimmed(l.label, read) }));
      labels.set(index, [...(labels.get(index) ?? []), ...its]);
    }
  }
  return labels;
}

function declaredMissing({ width, missingCount, missing }: VariableRecord, read: ReadText): DeclaredMissing | null {
  if (missingCount === 0) return null;
  const value = (i: number) =>
    width === 0 ? missing.float64(8 * i) : trimmed(missing.bytes.subarray(8 * i, 8 * i + 8), read);
  if (missingCount > 0) return { values: Array.from({ length: missingCount }, (_, i) => value(i)), range: null };
  const [low, high] = [missing.float64(0), missing.float64(8)];
  return {
    values: missingCount === -3 ? [value(2)] : [],
    range: { low: low <= LOWEST ? -Infinity : low, high: high === Number.MAX_VALUE ? Infinity : high },
  };
}

/** The second lowest number; newer versions of SPSS write the lowest one. */
const LOWEST = new Float64Array(new BigUint64Array([0xffeffffffffffffen]).buffer)[0] as number;

function trimmed(bytes: Buffer, read: ReadText): string {
  return read(bytes, 0, trimmedEnd(bytes, 0, bytes.length));
}

/** The records of an SPSS dictionary as they stand in the file, before they are made into variables. */
import type { Bytes, Cursor } from '../bytes.ts';

/** A variable record. A string takes a record for each 8 bytes; those after its first have width -1. */
export interface VariableRecord {
  /** 0 for a number, the bytes of a string. */
  readonly width: number;
  readonly name: Buffer;
  readonly label: Buffer | null;
  /** How many missing values follow: 1 to 3 discrete ones; -2, a range; -3, a range and one discrete. */
  readonly missingCount: number;
  readonly missing: Bytes;
  readonly format: number;
  readonly at: number;
}

export interface ValueLabelsRecord {
  readonly labels: readonly { readonly value: Bytes; readonly label: Buffer }[];
  /** Dictionary indexes, from 1, of the variables that have them. */
  readonly variables: readonly number[];
  readonly at: number;
}

export interface SpssRecords {
  /** One for each 8 bytes of a case. */
  readonly variables: readonly VariableRecord[];
  readonly valueLabels: readonly ValueLabelsRecord[];
  /** Extension records by subtype; the last of each. */
  readonly extensions: ReadonlyMap<number, Bytes>;
}

const VARIABLE = 2;
const VALUE_LABELS = 3;
const VALUE_LABEL_VARIABLES = 4;
const DOCUMENT = 6;
const EXTENSION = 7;
const END = 999;

/** Reads all records; leaves the cursor at the data. */
export async function readSpssRecords(cursor: Cursor): Promise<SpssRecords> {
  const variables: VariableRecord[] = [];
  const valueLabels: ValueLabelsRecord[] = [];
  const extensions = new Map<number, Bytes>();
  for (;;) {
    const at = cursor.position;
    const type = (await cursor.take(4, 'dictionary')).int32(0);
    if (type === VARIABLE) variables.push(await readVariable(cursor, at));
    else if (type === VALUE_LABELS) valueLabels.push(await readValueLabels(cursor, at));
    else if (type === DOCUMENT) await skipDocument(cursor);
    else if (type === EXTENSION) await readExtension(cursor, extensions);
    else if (type !== END)
      throw cursor.file.damaged(
        'dictionary',
        at,
        `${VARIABLE}, ${VALUE_LABELS}, ${DOCUMENT}, ${EXTENSION}, ${END}`,
        type,
      );
    else break;
  }
  await cursor.take(4, 'dictionary');
  return { variables, valueLabels, extensions };
}

async function readVariable(cursor: Cursor, at: number): Promise<VariableRecord> {
  const fixed = await cursor.take(28, 'dictionary');
  const [width, hasLabel, missingCount] = [fixed.int32(0), fixed.int32(4), fixed.int32(8)];
  if (width < -1 || width > 255) throw cursor.file.damaged('dictionary', at + 4, '-1 … 255', width);
  if (hasLabel !== 0 && hasLabel !== 1) throw cursor.file.damaged('dictionary', at + 8, '0, 1', hasLabel);
  if (missingCount < -3 || missingCount > 3 || missingCount === -1)
    throw cursor.file.damaged('dictionary', at + 12, '-3, -2, 0 … 3', missingCount);
  let label: Buffer | null = null;
  if (hasLabel) {
    const length = (await cursor.take(4, 'dictionary')).int32(0);
    label = (await cursor.take(roundUp(length, 4), 'dictionary')).bytes.subarray(0, length);
  }
  const missing = await cursor.take(8 * Math.abs(missingCount), 'dictionary');
  return { width, name: fixed.bytes.subarray(20, 28), label, missingCount, missing, format: fixed.int32(12), at };
}

/** A record of labels and the record, which always follows, of the variables that they are for. */
async function readValueLabels(cursor: Cursor, at: number): Promise<ValueLabelsRecord> {
  const count = (await cursor.take(4, 'value-labels')).int32(0);
  if (count < 0) throw cursor.file.damaged('value-labels', at + 4, '≥ 0', count);
  const labels: ValueLabelsRecord['labels'][number][] = [];
  for (let i = 0; i < count; i++) {
    const fixed = await cursor.take(9, 'value-labels');
    const length = fixed.uint8(8);
    const label = await cursor.take(roundUp(length + 1, 8) - 1, 'value-labels');
    labels.push({ value: fixed.part(0, 8), label: label.bytes.subarray(0, length) });
  }
  const end = cursor.position;
  const next = await cursor.take(8, 'value-labels');
  if (next.int32(0) !== VALUE_LABEL_VARIABLES)
    throw cursor.file.damaged('value-labels', end, VALUE_LABEL_VARIABLES, next.int32(0));
  const indexes = await cursor.take(4 * next.int32(4), 'value-labels');
  return { labels, variables: Array.from({ length: next.int32(4) }, (_, i) => indexes.int32(4 * i)), at: end };
}

async function skipDocument(cursor: Cursor): Promise<void> {
  const lines = (await cursor.take(4, 'dictionary')).int32(0);
  await cursor.take(80 * lines, 'dictionary');
}

async function readExtension(cursor: Cursor, extensions: Map<number, Bytes>): Promise<void> {
  const fixed = await cursor.take(12, 'dictionary');
  extensions.set(fixed.int32(0), await cursor.take(fixed.int32(4) * fixed.int32(8), 'dictionary'));
}

function roundUp(length: number, multiple: number): number {
  return Math.ceil(length / multiple) * multiple;
}

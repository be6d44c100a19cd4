/**
 * How the plan's columns are stored per person and summed. Whole weights: three flags share one 64-bit word of 21-bit fields, so that one
 * product and one sum add up three columns exactly. Other weights and every value: fixed point, so that sums do not depend on their order.
 */
import { type Dialect, literal } from './dialect.ts';
import type { Column } from './estimand.ts';

const FIELD = 2 ** 21;
const FIELDS = 3;

/** Largest sum of whole weights of a sampling unit that fits a packed field. */
export const PACKED_LIMIT = FIELD - 1;

export interface Stored {
  readonly name: string;
  readonly sql: string;
}

/** One aggregate: its SQL over the stored fields, the columns it gives, and how to read them. */
export interface Sum {
  readonly sql: string;
  readonly columns: readonly string[];
  /** Packed sums are split in fields; the others are multiplied by the scale. */
  readonly packed: boolean;
  readonly scale: number;
}

export interface Layout {
  readonly stored: readonly Stored[];
  readonly sums: readonly Sum[];
}

export interface Precision {
  /** All weights are whole and fit the packed fields. */
  readonly packed: boolean;
  /** Binary places kept of the weight, when not packed. */
  readonly weightPlaces: number;
  /** Binary places kept of weight × value, by column. */
  readonly valuePlaces: ReadonlyMap<string, number>;
}

/** The most binary places with which numbers up to `largest` fit 62 bits. */
export function places(largest: number): number {
  return Math.min(62 - Math.max(0, Math.ceil(Math.log2(largest + 1))), 1000);
}

export function layoutOf(columns: readonly Column[], precision: Precision, dialect: Dialect): Layout {
  const flags = columns.filter((c) => c.value === undefined);
  const words = chunk(flags, precision.packed ? FIELDS : 1);
  const distinct = [...new Set(words.map((w) => wordSql(w, dialect)))];
  const weight = precision.packed ? dialect.whole('w') : fixed('w', precision.weightPlaces, dialect);
  const values = columns.filter((c) => c.value !== undefined);
  const poor = words.some((w) => w[0]?.times === 'weight of the poor')
    ? [{ name: 'w_poor', sql: `CASE WHEN multi_poor = 1 THEN ${weight} ELSE 0 END` }]
    : [];
  return {
    stored: [
      { name: 'w', sql: weight },
      ...poor,
      ...distinct.map((sql, i) => ({ name: `word_${i}`, sql })),
      ...values.map((c, i) => ({ name: `value_${i}`, sql: valueSql(c, precision, dialect) })),
    ],
    sums: [
      ...words.map((w) => wordSum(w, `word_${distinct.indexOf(wordSql(w, dialect))}`, precision, dialect)),
      ...values.map((c, i): Sum => ({
        sql: dialect.real(`SUM(value_${i})`),
        columns: [c.name],
        packed: false,
        scale: 2 ** -(precision.valuePlaces.get(c.name) ?? 0),
      })),
    ],
  };
}

/** Flags of one block and multiplier, three by three. */
function chunk(flags: readonly Column[], size: number): Column[][] {
  const blocks = Map.groupBy(flags, (c) => `${c.block}\0${c.times}`);
  return [...blocks.values()].flatMap((block) =>
    Array.from({ length: Math.ceil(block.length / size) }, (_, i) => block.slice(i * size, (i + 1) * size)),
  );
}

function wordSql(word: readonly Column[], dialect: Dialect): string {
  return word.map((c, i) => dialect.whole(`CASE WHEN ${c.when} THEN ${FIELD ** i} ELSE 0 END`)).join(' + ');
}

function wordSum(word: readonly Column[], field: string, precision: Precision, dialect: Dialect): Sum {
  const columns = word.map((c) => c.name);
  const times = word[0]?.times ?? 'one';
  const product = times === 'one' ? field : `${field} * ${times === 'weight' ? 'w' : 'w_poor'}`;
  if (precision.packed) return { sql: dialect.whole(`SUM(${product})`), columns, packed: true, scale: 1 };
  return {
    sql: dialect.real(`SUM(${product})`),
    columns,
    packed: false,
    scale: times === 'one' ? 1 : 2 ** -precision.weightPlaces,
  };
}

function valueSql(column: Column, precision: Precision, dialect: Dialect): string {
  return `CASE WHEN ${column.when} THEN ${fixed(`w * (${column.value})`, precision.valuePlaces.get(column.name) ?? 0, dialect)} ELSE 0 END`;
}

function fixed(expression: string, binaryPlaces: number, dialect: Dialect): string {
  return dialect.whole(`floor((${expression}) * ${literal(2 ** binaryPlaces)} + 0.5)`);
}

/** Writes one field of packed sums into `out` from position `at`. `words` are the low and high halves of the 64-bit sums. */
export function unpack(words: Uint32Array, field: number, out: Float64Array, at: number): void {
  const size = words.length / 2;
  if (field === 0) for (let i = 0; i < size; i++) out[at + i] = (words[2 * i] as number) & (FIELD - 1);
  else if (field === 1)
    for (let i = 0; i < size; i++)
      out[at + i] = (((words[2 * i] as number) >>> 21) | ((words[2 * i + 1] as number) << 11)) & (FIELD - 1);
  else for (let i = 0; i < size; i++) out[at + i] = (words[2 * i + 1] as number) >>> 10;
}

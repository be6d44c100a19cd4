/**
 * How the plan's columns are stored per person and summed. Whole weights: three flags share one 64-bit word of fields as wide as the fullest
 * sampling unit needs, so that one product and one sum add up three columns exactly; narrow fields let the engine sum in 64 bits, which is
 * quicker. Other weights and every value: fixed point, so that sums do not depend on their order.
 */
import { type Dialect, literal } from './dialect.ts';
import type { Column } from './estimand.ts';

const FIELDS = 3;
const WIDEST = 21;

/** Bits of a packed field that holds whole weights adding up to `fullest` in a sampling unit; null when no field does. */
export function fieldBits(fullest: number): number | null {
  const bits = Math.max(1, Math.ceil(Math.log2(fullest + 1)));
  return bits <= WIDEST ? bits : null;
}

export interface Stored {
  readonly name: string;
  readonly sql: string;
}

/** One aggregate: its SQL over the stored fields, the columns it gives, and how to read them. */
export interface Sum {
  readonly sql: string;
  readonly columns: readonly string[];
  /** Packed sums are split in fields of so many bits; the others, null, are multiplied by the scale. */
  readonly fieldBits: number | null;
  readonly scale: number;
}

export interface Layout {
  readonly stored: readonly Stored[];
  readonly sums: readonly Sum[];
}

export interface Precision {
  /** Bits of a packed field; null when weights are not whole or too large to be packed. */
  readonly fieldBits: number | null;
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
  const words = chunk(flags, precision.fieldBits ? FIELDS : 1);
  const word = (w: readonly Column[]) => wordSql(w, precision, dialect);
  const distinct = [...new Set(words.map(word))];
  const weight = precision.fieldBits ? dialect.whole('w') : fixed('w', precision.weightPlaces, dialect);
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
      ...words.map((w) => wordSum(w, `word_${distinct.indexOf(word(w))}`, precision, dialect)),
      ...values.map((c, i): Sum => ({
        sql: dialect.real(`SUM(value_${i})`),
        columns: [c.name],
        fieldBits: null,
        scale: 2 ** -placesOf(c, precision),
      })),
    ],
  };
}

/** Binary places of weight × value: none where both are whole. */
function placesOf(column: Column, { fieldBits, valuePlaces }: Precision): number {
  return column.whole && fieldBits ? 0 : (valuePlaces.get(column.name) ?? 0);
}

/** Flags of one block and multiplier, three by three; of counts whatever their block. */
function chunk(flags: readonly Column[], size: number): Column[][] {
  const blocks = Map.groupBy(flags, (c) => (c.times === 'one' ? c.times : `${c.block}\0${c.times}`));
  return [...blocks.values()].flatMap((block) =>
    Array.from({ length: Math.ceil(block.length / size) }, (_, i) => block.slice(i * size, (i + 1) * size)),
  );
}

function wordSql(word: readonly Column[], { fieldBits }: Precision, dialect: Dialect): string {
  const field = 2 ** (fieldBits ?? 0);
  return word.map((c, i) => dialect.whole(`CASE WHEN ${c.when} THEN ${field ** i} ELSE 0 END`)).join(' + ');
}

function wordSum(word: readonly Column[], field: string, precision: Precision, dialect: Dialect): Sum {
  const columns = word.map((c) => c.name);
  const times = word[0]?.times ?? 'one';
  const product = times === 'one' ? field : `${field} * ${times === 'weight' ? 'w' : 'w_poor'}`;
  const { fieldBits } = precision;
  if (fieldBits) return { sql: dialect.whole(`SUM(${product})`), columns, fieldBits, scale: 1 };
  return {
    sql: dialect.real(`SUM(${product})`),
    columns,
    fieldBits,
    scale: times === 'one' ? 1 : 2 ** -precision.weightPlaces,
  };
}

function valueSql(column: Column, precision: Precision, dialect: Dialect): string {
  return `CASE WHEN ${column.when} THEN ${fixed(`w * (${column.value})`, placesOf(column, precision), dialect)} ELSE 0 END`;
}

function fixed(expression: string, binaryPlaces: number, dialect: Dialect): string {
  return dialect.whole(`floor((${expression}) * ${literal(2 ** binaryPlaces)} + 0.5)`);
}

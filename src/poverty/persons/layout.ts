/**
 * How the plan's columns are stored per person and summed. Whole weights: three flags share one 64-bit word of fields as wide as the fullest
 * sampling unit needs, so that one product and one sum add up three columns exactly; narrow fields let the engine sum in 64 bits, which is
 * quicker. Other weights and every value: fixed point, in two limbs where the engine's sums are read, so that sums never depend on their order.
 */
import { type Dialect, literal } from '../database/dialect.ts';
import type { SumColumn } from '../measures/estimand.ts';

/** Bits that a double holds exactly. */
export const DOUBLE = 53;
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
  /** Packed sums are split in fields of so many bits; the others, null, are multiplied by the scale, and added up where a column has two. */
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
  /** Bits of each limb, where the engine's sums are read rather than worked with; otherwise numbers are kept whole, in 62 bits. */
  readonly limbBits?: number;
}

/** The most binary places with which numbers up to `largest` fit 62 bits: more than 62 where they are all small. */
export function places(largest: number): number {
  return largest > 0 ? Math.min(62 - Math.ceil(Math.log2(largest)), 1000) : 0;
}

/**
 * Bits of each of a number's two limbs: so many that the limbs of a PSU's persons, and of all persons in 64 bits, add up exactly, and that
 * the least of a file keeps what a double holds of it.
 */
export function limbBits(mostPersons: number): number {
  return Math.min(38, DOUBLE - Math.ceil(Math.log2(mostPersons + 1)));
}

export function layoutOf(columns: readonly SumColumn[], precision: Precision, dialect: Dialect): Layout {
  const flags = columns.filter((c) => c.value === undefined);
  const words = chunk(flags, precision.fieldBits ? FIELDS : 1);
  const word = (w: readonly SumColumn[]) => wordSql(w, precision, dialect);
  const distinct = [...new Set(words.map(word))];
  const values = columns.filter((c) => c.value !== undefined);
  const poor = words.some((w) => w[0]?.times === 'weight of the poor');
  const weight = weightLimbs(precision, dialect);
  const limbs = values.map((c) => valueLimbs(c, precision, dialect));
  return {
    stored: [
      ...weight.map(({ sql, low }) => ({ name: `w${low}`, sql })),
      ...(poor ? weight : []).map(({ sql, low }) => ({
        name: `w_poor${low}`,
        sql: `CASE WHEN multi_poor = 1 THEN ${sql} ELSE 0 END`,
      })),
      ...distinct.map((sql, i) => ({ name: `word_${i}`, sql })),
      ...limbs.flatMap((of, i) => of.map(({ sql, low }) => ({ name: `value_${i}${low}`, sql }))),
    ],
    sums: [
      ...words.flatMap((w) => wordSums(w, `word_${distinct.indexOf(word(w))}`, precision, dialect)),
      ...values.flatMap((c, i) =>
        (limbs[i] as Limb[]).map(({ low, scale }) => scaledSum(`value_${i}${low}`, c.name, scale, precision, dialect)),
      ),
    ],
  };
}

/** What a number is stored as: one whole number, or a high and a low one, and what their sums are multiplied by. */
interface Limb {
  readonly sql: string;
  /** Ends the name of the low one. */
  readonly low: '' | '_low';
  readonly scale: number;
}

/** `value` is a double that fits 62 bits with those places. In limbs, the second holds what the first leaves. */
function limbsOf(value: string, binaryPlaces: number, { limbBits: bits }: Precision, dialect: Dialect): Limb[] {
  if (!bits) return [{ sql: fixed(value, binaryPlaces, dialect), low: '', scale: 2 ** -binaryPlaces }];
  const placesHigh = binaryPlaces - 62 + bits;
  const high = `(${value}) * ${literal(2 ** placesHigh)}`;
  const rest = `(${high} - floor(${high})) * ${literal(2 ** bits)}`;
  return [
    { sql: dialect.whole(`floor(${high})`), low: '', scale: 2 ** -placesHigh },
    { sql: dialect.whole(`floor(${rest} + 0.5)`), low: '_low', scale: 2 ** -(placesHigh + bits) },
  ];
}

function weightLimbs(precision: Precision, dialect: Dialect): Limb[] {
  const { fieldBits, weightPlaces } = precision;
  if (fieldBits) return [{ sql: dialect.whole('w'), low: '', scale: 1 }];
  return limbsOf('w', weightPlaces, precision, dialect);
}

/** Whole weights times whole values are small enough as they are. */
function valueLimbs(column: SumColumn, precision: Precision, dialect: Dialect): Limb[] {
  const value = `w * (${column.value})`;
  const split =
    column.whole && precision.fieldBits
      ? [{ sql: fixed(value, 0, dialect), low: '' as const, scale: 1 }]
      : limbsOf(value, precision.valuePlaces.get(column.name) ?? 0, precision, dialect);
  return split.map((limb) => ({ ...limb, sql: `CASE WHEN ${column.when} THEN ${limb.sql} ELSE 0 END` }));
}

/** Flags of one block and multiplier, three by three; of counts whatever their block. */
function chunk(flags: readonly SumColumn[], size: number): SumColumn[][] {
  const blocks = Map.groupBy(flags, (c) => (c.times === 'one' ? c.times : `${c.block}\0${c.times}`));
  return [...blocks.values()].flatMap((block) =>
    Array.from({ length: Math.ceil(block.length / size) }, (_, i) => block.slice(i * size, (i + 1) * size)),
  );
}

function wordSql(word: readonly SumColumn[], { fieldBits }: Precision, dialect: Dialect): string {
  const field = 2 ** (fieldBits ?? 0);
  return word.map((c, i) => dialect.whole(`CASE WHEN ${c.when} THEN ${field ** i} ELSE 0 END`)).join(' + ');
}

/** Counts and packed words are one sum; a flag times a weight that is not packed is one for each limb of the weight. */
function wordSums(word: readonly SumColumn[], field: string, precision: Precision, dialect: Dialect): Sum[] {
  const columns = word.map((c) => c.name);
  const times = word[0]?.times ?? 'one';
  const weight = times === 'weight' ? 'w' : 'w_poor';
  const { fieldBits } = precision;
  if (fieldBits) {
    const product = times === 'one' ? field : `${field} * ${weight}`;
    return [{ sql: dialect.whole(`SUM(${product})`), columns, fieldBits, scale: 1 }];
  }
  const [name = ''] = columns;
  if (times === 'one') return [scaledSum(field, name, 1, precision, dialect)];
  return weightLimbs(precision, dialect).map(({ low, scale }) =>
    scaledSum(`${field} * ${weight}${low}`, name, scale, precision, dialect),
  );
}

function scaledSum(what: string, column: string, scale: number, { limbBits: bits }: Precision, dialect: Dialect): Sum {
  const sum = `SUM(${what})`;
  return { sql: bits ? dialect.whole(sum) : dialect.real(sum), columns: [column], fieldBits: null, scale };
}

function fixed(expression: string, binaryPlaces: number, dialect: Dialect): string {
  return dialect.whole(`floor((${expression}) * ${literal(2 ** binaryPlaces)} + 0.5)`);
}

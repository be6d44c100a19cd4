/** One pass over the packed persons of a period gives the sums of each cell; spread over PSUs they are all that the estimates need. */
import type { Buffers } from './buffers.ts';
import type { Period } from './design.ts';
import type { DuckDB, NumberBlock } from './duckdb.ts';
import { type Sum, unpack } from './layout.ts';
import type { Prepared } from './prepare.ts';

/** Sums by cell: which PSU (counted from the period's first), which code, and one vector per column of the plan. */
export interface CellTotals {
  readonly psu: Int32Array;
  readonly code: Int32Array;
  readonly columns: readonly Float64Array[];
}

/** The statement that is the engine's whole work for a report. In order, so that adding up is near in memory and always the same. */
export function totalsSql(prepared: Prepared, period: Period, onlyOne: boolean): string {
  const sums = prepared.layout.sums.map((s, i) => `${s.sql} AS s_${i}`);
  const { cells, persons } = prepared;
  const where = onlyOne ? '' : ` WHERE cell >= ${period.from * cells} AND cell < ${period.to * cells}`;
  return `SELECT cell, ${sums.join(', ')} FROM ${persons}${where} GROUP BY cell ORDER BY cell`;
}

export async function totalsOf(
  engine: DuckDB,
  prepared: Prepared,
  period: Period,
  onlyOne: boolean,
  buffers: Buffers,
): Promise<CellTotals> {
  const { rows: size, blocks } = await engine.blocks(totalsSql(prepared, period, onlyOne));
  const [psu, code] = [new Int32Array(size), new Int32Array(size)];
  const columns = new Map(prepared.plan.columns.map((c) => [c.name, buffers.floats(`cells ${c.name}`, size)]));
  let at = 0;
  for (const block of blocks) {
    const cell = block.column(0) as Uint32Array;
    for (let i = 0; i < block.rows; i++) {
      const unit = Math.floor((cell[i] as number) / prepared.cells);
      psu[at + i] = unit - period.from;
      code[at + i] = (cell[i] as number) - unit * prepared.cells;
    }
    prepared.layout.sums.forEach((sum, s) => decode(sum, block, s + 1, columns, at));
    at += block.rows;
  }
  return { psu, code, columns: prepared.plan.columns.map((c) => columns.get(c.name) as Float64Array) };
}

function decode(
  sum: Sum,
  block: NumberBlock,
  index: number,
  columns: ReadonlyMap<string, Float64Array>,
  at: number,
): void {
  if (!sum.packed) {
    const values = block.column(index) as Float64Array;
    const out = columns.get(sum.columns[0] as string) as Float64Array;
    for (let i = 0; i < block.rows; i++) out[at + i] = (values[i] as number) * sum.scale;
    return;
  }
  const sums = block.column(index) as BigInt64Array;
  const words = new Uint32Array(sums.buffer, sums.byteOffset, block.rows * 2);
  sum.columns.forEach((name, field) => unpack(words, field, columns.get(name) as Float64Array, at));
}

/**
 * Dense vectors over PSUs, category after category: the cell totals of category k stand at k × psus. A category of −1 is left out. The vectors
 * live until the next spread of the same name.
 */
export function spread(
  totals: CellTotals,
  psus: number,
  categories: number,
  categoryOf: Int32Array,
  name: string,
  buffers: Buffers,
): Float64Array[] {
  const { psu, code } = totals;
  const size = code.length;
  const place = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const category = categoryOf[code[i] as number] as number;
    place[i] = category < 0 ? psus * categories : category * psus + (psu[i] as number);
  }
  return totals.columns.map((column, c) => addAt(column, place, buffers.floats(`${name} ${c}`, psus * categories + 1)));
}

/** out[place] += column, from nothing. The last place takes what is left out. */
function addAt(column: Float64Array, place: Int32Array, out: Float64Array): Float64Array {
  out.fill(0);
  for (let i = 0; i < place.length; i++) {
    const at = place[i] as number;
    out[at] = (out[at] as number) + (column[i] as number);
  }
  return out;
}

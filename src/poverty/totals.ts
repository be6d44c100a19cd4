/** One pass over the packed persons of a period gives the sums of each cell; spread over PSUs they are all that the estimates need. */
import type { Period } from './design.ts';
import type { DuckDB, NumberColumns } from './duckdb.ts';
import { unpack } from './layout.ts';
import type { Prepared } from './prepare.ts';

/** Sums by cell: which PSU (counted from the period's first), which code, and one vector per column of the plan. */
export interface CellTotals {
  readonly cells: number;
  readonly psu: Int32Array;
  readonly code: Int32Array;
  readonly columns: readonly Float64Array[];
}

/** The statement that is the engine's whole work for a report. */
export function totalsSql(prepared: Prepared, period: Period, onlyOne: boolean): string {
  const sums = prepared.layout.sums.map((s, i) => `${s.sql} AS s_${i}`);
  const { cells, persons } = prepared;
  const where = onlyOne ? '' : ` WHERE cell >= ${period.from * cells} AND cell < ${period.to * cells}`;
  return `SELECT cell, ${sums.join(', ')} FROM ${persons}${where} GROUP BY cell`;
}

export async function totalsOf(
  engine: DuckDB,
  prepared: Prepared,
  period: Period,
  onlyOne: boolean,
): Promise<CellTotals> {
  const result = await engine.numbers(totalsSql(prepared, period, onlyOne));
  const cell = result.column.get('cell') as Uint32Array;
  const psu = new Int32Array(result.rows);
  const code = new Int32Array(result.rows);
  for (let i = 0; i < result.rows; i++) {
    const unit = Math.floor((cell[i] as number) / prepared.cells);
    psu[i] = unit - period.from;
    code[i] = (cell[i] as number) - unit * prepared.cells;
  }
  const named = decode(result, prepared);
  return {
    cells: result.rows,
    psu,
    code,
    columns: prepared.plan.columns.map((c) => named.get(c.name) as Float64Array),
  };
}

function decode(result: NumberColumns, prepared: Prepared): Map<string, Float64Array> {
  const named = new Map<string, Float64Array>();
  prepared.layout.sums.forEach((sum, i) => {
    const column = result.column.get(`s_${i}`);
    if (!sum.packed)
      named.set(
        sum.columns[0] as string,
        (column as Float64Array).map((value) => value * sum.scale),
      );
    else {
      const sums = column as BigInt64Array;
      const words = new Uint32Array(sums.buffer, sums.byteOffset, sums.length * 2);
      sum.columns.forEach((name, field) => named.set(name, unpack(words, field)));
    }
  });
  return named;
}

/** Dense vectors over PSUs, category after category: the cell totals of category k stand at k × psus. A category of −1 is left out. */
export function spread(totals: CellTotals, psus: number, categories: number, categoryOf: Int32Array): Float64Array[] {
  const place = new Int32Array(totals.cells);
  for (let i = 0; i < totals.cells; i++) {
    const category = categoryOf[totals.code[i] as number] as number;
    place[i] = category < 0 ? -1 : category * psus + (totals.psu[i] as number);
  }
  return totals.columns.map((column) => {
    const out = new Float64Array(psus * categories);
    for (let i = 0; i < totals.cells; i++) {
      const at = place[i] as number;
      if (at >= 0) out[at] = (out[at] as number) + (column[i] as number);
    }
    return out;
  });
}

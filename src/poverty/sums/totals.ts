/** One pass over the packed persons of a period gives the sums of each cell; spread over PSUs they are all that the estimates need. */
import type { Buffers } from './buffers.ts';
import type { Period } from '../persons/design.ts';
import type { CrossedGrouping } from './domains.ts';
import type { DuckDB, NumberBlock } from '../database/duckdb.ts';
import { type Packing, packingOf, takeColumns, writeRows } from './cells.ts';
import type { Prepared } from '../persons/prepare.ts';
import type { PsuTotals, DomainPsus } from './region.ts';

/** The statements that are the engine's whole work for a report: each takes a stretch of the period's PSUs, so that none waits for another. */
export function totalsSql({ layout, cells, persons }: Prepared, { from, to }: Period, statements: number): string[] {
  const sums = layout.sums.map((s, i) => `${s.sql} AS s_${i}`);
  const at = (i: number) => (from + Math.floor(((to - from) * i) / statements)) * cells;
  return Array.from(
    { length: statements },
    (_, i) =>
      `SELECT cell, ${sums.join(', ')} FROM ${persons} WHERE cell >= ${at(i)} AND cell < ${at(i + 1)} GROUP BY cell`,
  );
}

/** A period's sums over PSUs, for each way of crossing: the row of a category's PSU is at category × PSUs + PSU. */
export class Spread {
  readonly #packing: Packing;
  readonly #psus: number;
  readonly #rows: ReadonlyMap<string, Float64Array>;
  readonly #totals: PsuTotals;

  constructor(packing: Packing, psus: number, rows: ReadonlyMap<string, Float64Array>, totals: PsuTotals) {
    this.#packing = packing;
    this.#psus = psus;
    this.#rows = rows;
    this.#totals = totals;
  }

  /** The totals of a category's PSUs within the region, until the next are asked for. */
  totals(crossing: string, category: number, { spans }: DomainPsus): PsuTotals {
    takeColumns(this.#packing, this.#rows.get(crossing) as Float64Array, category * this.#psus, spans, this.#totals);
    return this.#totals;
  }
}

/** The period's sums, spread once for each way of crossing. They live until the next spread into the same buffers. */
export async function spreadTotals(
  engine: DuckDB,
  prepared: Prepared,
  period: Period,
  crossings: ReadonlyMap<string, CrossedGrouping>,
  buffers: Buffers,
): Promise<Spread> {
  const { layout, plan, cells } = prepared;
  const psus = period.to - period.from;
  const packing = packingOf(layout.sums, plan.columns);
  const size = packing.slots.length;
  const ways = waysOf(crossings, (name, categories) => buffers.floats(`crossing ${name}`, psus * categories * size));
  const takeBlock = (block: NumberBlock) => {
    const rows = buffers.floats('block', block.rows * size);
    writeRows(block, packing, rows);
    const located = locate(block.column(0) as Uint32Array, cells, period.from);
    for (const way of ways) if (!way.sumOf) addRows(rows, size, located, way, psus);
  };
  await engine.inParallel((statements) => totalsSql(prepared, period, statements), takeBlock);
  for (const { rows, sumOf } of ways) if (sumOf) addCategories(sumOf, rows);
  const columns = plan.columns.map((_, c) => buffers.floats(`column ${c}`, psus));
  return new Spread(packing, psus, new Map(ways.map((w) => [w.name, w.rows])), {
    columns,
    sums: new Float64Array(columns.length),
  });
}

/** A way of crossing and its rows. */
interface Way {
  readonly name: string;
  readonly categoryOf: Int32Array;
  readonly rows: Float64Array;
  /** The rows of a crossing that leaves nobody out: for everybody there is no need to add cells again. */
  readonly sumOf: Float64Array | null;
}

function waysOf(
  crossings: ReadonlyMap<string, CrossedGrouping>,
  room: (name: string, categories: number) => Float64Array,
): Way[] {
  const ways = [...crossings].map(([name, { categories, categoryOf }]) => {
    return { name, categoryOf, rows: room(name, categories).fill(0), sumOf: null };
  });
  const complete = ways.filter(({ name, categoryOf }) => name !== '' && categoryOf.every((category) => category >= 0));
  const [smallest] = complete.sort((a, b) => a.rows.length - b.rows.length);
  return ways.map((way) => (way.name === '' && smallest ? { ...way, sumOf: smallest.rows } : way));
}

/** Cells as their PSU, counted from the period's first, and their code. */
interface Located {
  readonly psu: Int32Array;
  readonly code: Int32Array;
}

function locate(cells: Uint32Array, codes: number, from: number): Located {
  const [psu, code] = [new Int32Array(cells.length), new Int32Array(cells.length)];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as number;
    const unit = Math.floor(cell / codes);
    psu[i] = unit - from;
    code[i] = cell - unit * codes;
  }
  return { psu, code };
}

/** Adds each row to that of its PSU in its category, when it has one. */
function addRows(
  rows: Float64Array,
  size: number,
  { psu, code }: Located,
  { categoryOf, rows: out }: Way,
  psus: number,
): void {
  for (let i = 0; i < psu.length; i++) {
    const category = categoryOf[code[i] as number] as number;
    if (category < 0) continue;
    const to = (category * psus + (psu[i] as number)) * size;
    const at = i * size;
    for (let s = 0; s < size; s++) out[to + s] = (out[to + s] as number) + (rows[at + s] as number);
  }
}

/** Adds up the rows of all categories, which stand one after another. */
function addCategories(categories: Float64Array, out: Float64Array): void {
  for (let from = 0; from < categories.length; from += out.length)
    for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + (categories[from + i] as number);
}

/** One pass over the packed persons of a period gives the sums of each cell; spread over PSUs they are all that the estimates need. */
import type { Buffers } from './buffers.ts';
import type { Period } from './design.ts';
import type { Crossing } from './domains.ts';
import type { DuckDB, NumberBlock } from './duckdb.ts';
import { type Sum, unpack } from './layout.ts';
import type { Prepared } from './prepare.ts';

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

/**
 * The period's sums, once for each way of crossing: dense vectors over PSUs, category after category, one for each column of the plan. The
 * totals of category k stand at k × psus. The vectors live until the next spread into the same buffers.
 */
export async function spreadTotals(
  engine: DuckDB,
  prepared: Prepared,
  period: Period,
  crossings: ReadonlyMap<string, Crossing>,
  buffers: Buffers,
): Promise<Map<string, Float64Array[]>> {
  const blocks = await engine.inParallel((statements) => totalsSql(prepared, period, statements));
  const cells = cellsOf(blocks, prepared.cells, period);
  const size = cells.rank.length;
  const targets = targetsOf(crossings, cells, period);
  const scratch = {
    low: buffers.words('low', size),
    high: buffers.words('high', size),
    whole: buffers.floats('cells', size),
  };
  const position = new Map(prepared.plan.columns.map((c, i) => [c.name, i]));
  prepared.layout.sums.forEach((sum, s) => {
    gather(sum, blocks, s + 1, cells.rank, scratch);
    for (const [field, name] of sum.columns.entries()) {
      const column = position.get(name);
      if (column === undefined) continue;
      if (sum.fieldBits) unpack(scratch.low, scratch.high, size, sum.fieldBits, field, scratch.whole);
      for (const target of targets) {
        const out = buffers.floats(`${target.name} ${column}`, target.size);
        const parts = target.sumOf?.columns[column];
        target.columns[column] = parts ? addCategories(parts, out) : addAt(scratch.whole, target, out);
      }
    }
  });
  return new Map(targets.map((t) => [t.name, t.columns]));
}

/** Cells in order: which PSU (counted from the period's first), which code; and the rank of each as they came. */
interface Cells {
  readonly rank: Int32Array;
  readonly psu: Int32Array;
  readonly code: Int32Array;
}

/** In order of cell, whatever the order in which they came: added up so, sums are always the same to the last bit. */
function cellsOf(blocks: readonly NumberBlock[], codes: number, period: Period): Cells {
  const came = new Uint32Array(blocks.reduce((sum, block) => sum + block.rows, 0));
  let at = 0;
  for (const block of blocks) {
    came.set(block.column(0) as Uint32Array, at);
    at += block.rows;
  }
  const order = Uint32Array.from(came).sort();
  const [psu, code] = [new Int32Array(order.length), new Int32Array(order.length)];
  for (let i = 0; i < order.length; i++) {
    const unit = Math.floor((order[i] as number) / codes);
    psu[i] = unit - period.from;
    code[i] = (order[i] as number) - unit * codes;
  }
  return { rank: ranksOf(came, order), psu, code };
}

/** Where each value stands in the order. They come nearly in order, stretch by stretch: most stand just after the one before. */
function ranksOf(came: Uint32Array, order: Uint32Array): Int32Array {
  const rank = new Int32Array(came.length);
  let guess = 0;
  for (let i = 0; i < came.length; i++) {
    const cell = came[i] as number;
    let [low, high] = [0, order.length - 1];
    for (let near = guess + 1; near < guess + 9 && near <= high; near++) if (order[near] === cell) low = high = near;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((order[middle] as number) < cell) low = middle + 1;
      else high = middle;
    }
    rank[i] = guess = low;
  }
  return rank;
}

interface Scratch {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly whole: Float64Array;
}

/** The values of one sum, in order of cell: in halves when packed, else scaled. */
function gather(
  { fieldBits, scale }: Sum,
  blocks: readonly NumberBlock[],
  index: number,
  rank: Int32Array,
  { low, high, whole }: Scratch,
): void {
  let at = 0;
  for (const block of blocks) {
    const column = block.column(index);
    if (fieldBits) {
      const halves = new Uint32Array(column.buffer, column.byteOffset, block.rows * 2);
      for (let i = 0; i < block.rows; i++) {
        const r = rank[at + i] as number;
        low[r] = halves[2 * i] as number;
        high[r] = halves[2 * i + 1] as number;
      }
    } else
      for (let i = 0; i < block.rows; i++)
        whole[rank[at + i] as number] = ((column as Float64Array)[i] as number) * scale;
    at += block.rows;
  }
}

/** Where each cell goes; the last place takes what a category of −1 leaves out. */
interface Target {
  readonly name: string;
  readonly size: number;
  readonly place: Int32Array;
  readonly columns: Float64Array[];
  /** Everybody in one category is the sum of a crossing that leaves nobody out, which is quicker to add than cells. */
  readonly sumOf?: Target;
}

/** Everybody comes last, so that there is something to sum. */
function targetsOf(crossings: ReadonlyMap<string, Crossing>, cells: Cells, period: Period): Target[] {
  const crossed = [...crossings]
    .filter(([, c]) => c.categories > 1)
    .sort(([, a], [, b]) => a.categories - b.categories);
  const targets = crossed.map(([name, crossing]) => targetOf(name, crossing, cells, period));
  const complete = targets.find((_, t) => crossed[t]?.[1].categoryOf.every((category) => category >= 0));
  const single = [...crossings].filter(([, c]) => c.categories <= 1);
  const rest = single.map(([name, crossing]) => ({
    ...targetOf(name, crossing, cells, period),
    ...(name === '' && complete && { sumOf: complete }),
  }));
  return [...targets, ...rest];
}

function targetOf(name: string, { categories, categoryOf }: Crossing, { psu, code }: Cells, period: Period): Target {
  const psus = period.to - period.from;
  const place = new Int32Array(code.length);
  for (let i = 0; i < place.length; i++) {
    const category = categoryOf[code[i] as number] as number;
    place[i] = category < 0 ? psus * categories : category * psus + (psu[i] as number);
  }
  return { name, size: psus * categories + 1, place, columns: [] };
}

/** out[place] += column, from nothing. */
function addAt(column: Float64Array, { place }: Target, out: Float64Array): Float64Array {
  out.fill(0);
  for (let i = 0; i < place.length; i++) {
    const at = place[i] as number;
    out[at] = (out[at] as number) + (column[i] as number);
  }
  return out;
}

/** Adds the categories that stand one after another in `parts`. */
function addCategories(parts: Float64Array, out: Float64Array): Float64Array {
  const psus = out.length - 1;
  out.set(parts.subarray(0, psus));
  for (let from = psus; from + psus < parts.length; from += psus)
    for (let p = 0; p < psus; p++) out[p] = (out[p] as number) + (parts[from + p] as number);
  return out;
}

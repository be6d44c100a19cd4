/** One pass over the packed persons of a period gives the sums of each cell; spread over PSUs they are all that the estimates need. */
import type { Buffers } from './buffers.ts';
import type { Period } from './design.ts';
import type { Crossing } from './domains.ts';
import type { DuckDB, NumberBlock } from './duckdb.ts';
import { type Part, partsOfSums, takeApart, takeFrom } from './packing.ts';
import type { Prepared } from './prepare.ts';
import type { PsuTotals, Region } from './taylor.ts';

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

/** A period's sums for each way of crossing, and what they are by domain. */
export class Spread {
  readonly #parts: readonly Part[];
  readonly #psus: number;
  readonly #crossed: ReadonlyMap<string, readonly Float64Array[]>;
  readonly #totals: PsuTotals;

  constructor(
    parts: readonly Part[],
    psus: number,
    crossed: ReadonlyMap<string, readonly Float64Array[]>,
    totals: PsuTotals,
  ) {
    this.#parts = parts;
    this.#psus = psus;
    this.#crossed = crossed;
    this.#totals = totals;
  }

  /** The totals of a category's PSUs within the region, until the next are asked for. */
  totals(crossing: string, category: number, { spans }: Region): PsuTotals {
    const vectors = this.#crossed.get(crossing) as readonly Float64Array[];
    this.#parts.forEach((part, i) =>
      takeApart(part, vectors[i] as Float64Array, category * this.#psus, spans, this.#totals),
    );
    return this.#totals;
  }
}

/** The period's sums, spread once for each way of crossing. They live until the next spread into the same buffers. */
export async function spreadTotals(
  engine: DuckDB,
  prepared: Prepared,
  period: Period,
  crossings: ReadonlyMap<string, Crossing>,
  buffers: Buffers,
): Promise<Spread> {
  const psus = period.to - period.from;
  const blocks = await engine.inParallel((statements) => totalsSql(prepared, period, statements));
  const cells = cellsOf(blocks, prepared.cells, period);
  const targets = targetsOf(crossings, cells, psus);
  const parts = partsOfSums(prepared.layout.sums, prepared.plan.columns);
  const [one, two] = [0, 1].map((k) => buffers.floats(`cells ${k}`, cells.rank.length)) as [Float64Array, Float64Array];
  for (let p = 0; p < parts.length; p += 2) {
    gather(blocks, parts[p] as Part, cells.rank, one);
    gather(blocks, parts[p + 1] ?? (parts[p] as Part), cells.rank, two);
    for (const target of targets) {
      const [out, outTwo] = [0, 1].map((k) => buffers.floats(`${target.name} ${p + k}`, target.size)) as [
        Float64Array,
        Float64Array,
      ];
      if (target.sumOf) {
        addCategories(target.sumOf.vectors[p] as Float64Array, out);
        addCategories(target.sumOf.vectors[p + 1] as Float64Array, outTwo);
      } else addAt(target.place, one, two, out, outTwo);
      target.vectors.push(out, outTwo);
    }
  }
  const columns = prepared.plan.columns.map((_, c) => buffers.floats(`column ${c}`, psus));
  const room = { columns, sums: new Float64Array(columns.length) };
  return new Spread(parts, psus, new Map(targets.map((t) => [t.name, t.vectors])), room);
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
  const order = ascending(came, period.to * codes);
  const [rank, psu, code] = [new Int32Array(order.length), new Int32Array(order.length), new Int32Array(order.length)];
  for (let i = 0; i < order.length; i++) {
    const cell = came[order[i] as number] as number;
    const unit = Math.floor(cell / codes);
    psu[i] = unit - period.from;
    code[i] = cell - unit * codes;
    rank[order[i] as number] = i;
  }
  return { rank, psu, code };
}

const DIGITS = 2 ** 11;

/** Positions of numbers below `bound` in ascending order, sorted by one digit after another, the least significant first (radix sort). */
function ascending(numbers: Uint32Array, bound: number): Uint32Array {
  let [order, sorted] = [new Uint32Array(numbers.length), new Uint32Array(numbers.length)];
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (let unit = 1; unit < bound; unit *= DIGITS) {
    const digit = (i: number) => ((numbers[order[i] as number] as number) / unit) & (DIGITS - 1);
    const next = new Uint32Array(DIGITS + 1);
    for (let i = 0; i < order.length; i++) next[digit(i) + 1]! += 1;
    for (let d = 1; d < DIGITS; d++) next[d]! += next[d - 1] as number;
    for (let i = 0; i < order.length; i++) sorted[next[digit(i)]!++] = order[i] as number;
    [order, sorted] = [sorted, order];
  }
  return order;
}

function gather(blocks: readonly NumberBlock[], part: Part, rank: Int32Array, out: Float64Array): void {
  let at = 0;
  for (const block of blocks) {
    takeFrom(block, part, rank, at, out);
    at += block.rows;
  }
}

/** Where each cell goes; the last place takes what a category of −1 leaves out. */
interface Target {
  readonly name: string;
  readonly size: number;
  readonly place: Int32Array;
  /** One for each part: the totals of category k stand at k × psus. */
  readonly vectors: Float64Array[];
  /** Everybody in one category is the sum of a crossing that leaves nobody out, which is quicker to add than cells. */
  readonly sumOf?: Target;
}

/** Everybody comes last, so that there is something to sum. */
function targetsOf(crossings: ReadonlyMap<string, Crossing>, cells: Cells, psus: number): Target[] {
  const crossed = [...crossings]
    .filter(([, c]) => c.categories > 1)
    .sort(([, a], [, b]) => a.categories - b.categories);
  const targets = crossed.map(([name, crossing]) => targetOf(name, crossing, cells, psus));
  const complete = targets.find((_, t) => crossed[t]?.[1].categoryOf.every((category) => category >= 0));
  const single = [...crossings].filter(([, c]) => c.categories <= 1);
  const rest = single.map(([name, crossing]) => ({
    ...targetOf(name, crossing, cells, psus),
    ...(name === '' && complete && { sumOf: complete }),
  }));
  return [...targets, ...rest];
}

function targetOf(name: string, { categories, categoryOf }: Crossing, { psu, code }: Cells, psus: number): Target {
  const place = new Int32Array(code.length);
  for (let i = 0; i < place.length; i++) {
    const category = categoryOf[code[i] as number] as number;
    place[i] = category < 0 ? psus * categories : category * psus + (psu[i] as number);
  }
  return { name, size: psus * categories + 1, place, vectors: [] };
}

/** out[place] += vector, from nothing; of two at a time, so that neither waits for the other. */
function addAt(place: Int32Array, one: Float64Array, two: Float64Array, out: Float64Array, outTwo: Float64Array): void {
  out.fill(0);
  outTwo.fill(0);
  for (let i = 0; i < place.length; i++) {
    const at = place[i] as number;
    out[at] = (out[at] as number) + (one[i] as number);
    outTwo[at] = (outTwo[at] as number) + (two[i] as number);
  }
}

/** Adds the categories that stand one after another in `parts`. */
function addCategories(parts: Float64Array, out: Float64Array): Float64Array {
  const psus = out.length - 1;
  out.set(parts.subarray(0, psus));
  for (let from = psus; from + psus < parts.length; from += psus)
    for (let p = 0; p < psus; p++) out[p] = (out[p] as number) + (parts[from + p] as number);
  return out;
}

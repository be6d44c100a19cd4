/** The default engine: DuckDB inside this process, over CSV, Parquet, SPSS and Stata files. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { createGunzip } from 'node:zlib';
import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';
import type { FileColumn } from '../files/block.ts';
import { BadInput } from '../input/fault.ts';
import { duckdbDialect, quote, type RowSource } from './dialect.ts';
import { loadTable } from './table.ts';
import { isSurveyFile, openSurveyFile } from './open.ts';
import { decimalCommas } from './decimal-commas.ts';
import { isDamage, isUnguessed, separatorsIn, unreadable } from './unreadable.ts';
import { Watch } from './watch.ts';

export interface EngineOptions {
  /** Threads to use, as many as there are when not said; every number gives the same bytes. */
  readonly threads?: number;
  /** Memory limit as DuckDB writes it: "400MB". */
  readonly memory?: string;
  /** A folder for what does not fit in that; DuckDB's own, .tmp, when not said. */
  readonly spill?: string;
  /** Stops the statement that runs when it is given. */
  readonly signal?: AbortSignal | undefined;
}

type Numbers = Float64Array | Int32Array | Uint32Array | BigInt64Array;

/** A result as columns of numbers. */
export interface NumberColumns {
  readonly rows: number;
  readonly column: ReadonlyMap<string, Numbers>;
}

/** A stretch of the rows of a result. */
export interface NumberBlock {
  readonly rows: number;
  column(index: number): Numbers;
}

export class DuckDB implements AsyncDisposable {
  readonly dialect = duckdbDialect;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #signal: AbortSignal | undefined;
  readonly #helpers: DuckDBConnection[] = [];
  readonly #threads: number;
  #current: number;
  readonly #interrupt = () => [this.#connection, ...this.#helpers].forEach((c) => c.interrupt());

  private constructor(
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    threads: number,
    signal: AbortSignal | undefined,
  ) {
    this.#instance = instance;
    this.#connection = connection;
    this.#threads = this.#current = threads;
    this.#signal = signal;
    signal?.addEventListener('abort', this.#interrupt);
  }

  static async open({ threads = availableParallelism(), memory, spill, signal }: EngineOptions = {}): Promise<DuckDB> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(threads),
      ...(spill && { temp_directory: spill }),
      ...(memory && { memory_limit: memory }),
    });
    return new DuckDB(instance, await instance.connect(), threads, signal);
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  async rows(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.#connection.runAndReadAll(sql)).getRowObjectsJS();
  }

  /**
   * Runs as many statements as there are threads, each on a thread of its own: groups that no two of them share need not be merged, which
   * is half the work of one statement on two threads. Gives each block as it comes, in any order.
   */
  async inParallel(statements: (count: number) => string[], take: (block: NumberBlock) => void): Promise<void> {
    while (this.#helpers.length < this.#threads) this.#helpers.push(await this.#instance.connect());
    await this.#threadsAStatement(1);
    const all = statements(this.#threads).map((sql, i) => eachBlock(this.#helpers[i] as DuckDBConnection, sql, take));
    // one that fails must not leave another running when the engine is closed
    await Promise.allSettled(all);
    await Promise.all(all);
  }

  /** Threads take milliseconds to start and stop: they stay so until a file is read. */
  async #threadsAStatement(count: number): Promise<void> {
    if (count !== this.#current) await this.run(`SET threads = ${count}`);
    this.#current = count;
  }

  /** The same with each column in one piece. */
  async numbers(sql: string): Promise<NumberColumns> {
    const blocks: NumberBlock[] = [];
    const names = await eachBlock(this.#connection, sql, (block) => blocks.push(block));
    const rows = blocks.reduce((sum, block) => sum + block.rows, 0);
    const whole = (i: number): Numbers => {
      const parts = blocks.map((block) => block.column(i));
      const make = parts[0]?.constructor as (new (length: number) => Numbers) | undefined;
      const all = make ? new make(rows) : new Float64Array(0);
      let at = 0;
      for (const part of parts) {
        (all as Float64Array).set(part as Float64Array, at);
        at += part.length;
      }
      return all;
    };
    return { rows, column: new Map(names.map((name, i) => [name, whole(i)])) };
  }

  /**
   * Opens a file: a Parquet file where it lies, one of SPSS or Stata read once into memory, a text file also, as text, so that every bad
   * value can be named. Of those read, only the `columns` that there are come into memory; all, when not told which.
   */
  async source(file: string, columns?: readonly string[], watch = new Watch()): Promise<RowSource> {
    await this.#threadsAStatement(this.#threads);
    await refuseAbsentOrEmpty(file);
    if (isSurveyFile(file)) return this.#load(file, columns, watch);
    return readable(file, async () => {
      const reader = await readerOf(file);
      const whole = await this.#describe(file, reader);
      if (isParquet(file)) return whole;
      const wanted = columns?.filter((c) => whole.columns.has(c)).map((c) => this.dialect.name(c));
      await this.run(
        `CREATE OR REPLACE TEMP TABLE source_rows AS SELECT ${wanted?.length ? wanted.join(', ') : '*'} FROM ${reader}`,
      );
      await this.#readDecimalCommas(
        wanted?.length ? wanted : [...whole.columns.keys()].map((c) => this.dialect.name(c)),
        file,
      );
      return { ...whole, from: 'source_rows' };
    });
  }

  async #readDecimalCommas(columns: readonly string[], file: string): Promise<void> {
    const { delimiter } = await shapeOf(file);
    const found = await decimalCommas((sql) => this.rows(sql), 'source_rows', columns, delimiter);
    if (found.length === 0) return;
    const pointed = found.map((name) => `replace(${name}, ',', '.') AS ${name}`);
    await this.run(
      `CREATE OR REPLACE TEMP TABLE source_rows AS SELECT * REPLACE (${pointed.join(', ')}) FROM source_rows`,
    );
  }

  /** Reads a text file line by line where its shape could not be told: throws what is wrong, at its line. */
  async #readStrictly(file: string): Promise<void> {
    const { delimiter, columns } = await shapeOf(file);
    const named = Array.from({ length: columns }, (_, i) => `'c${i}': 'VARCHAR'`);
    await this.rows(
      `SELECT COUNT(*) FROM read_csv(${quote(file)}, header = true, auto_detect = false, columns = {${named.join(', ')}}, delim = ${quote(delimiter)}, quote = '"', escape = '"', strict_mode = true)`,
    );
  }

  /** The names of a CSV or Parquet file's columns, of which nothing else is read. */
  async columnNames(file: string): Promise<string[]> {
    await refuseAbsentOrEmpty(file);
    return readable(file, async () => [...(await this.#describe(file, await readerOf(file))).columns.keys()]);
  }

  async #load(name: string, columns: readonly string[] | undefined, watch: Watch): Promise<RowSource> {
    await using file = await openSurveyFile(name);
    const wanted = file.variables.filter((v) => !columns || columns.includes(v.name));
    await loadTable(
      this.#connection,
      'source_rows',
      file,
      wanted.length > 0 ? wanted : file.variables.slice(0, 1),
      watch,
    );
    return { file: name, from: 'source_rows', columns: new Map(file.variables.map((v) => [v.name, v])) };
  }

  async #describe(file: string, from: string): Promise<RowSource> {
    const described = await this.rows(`DESCRIBE SELECT * FROM ${from}`).catch(async (error: unknown) => {
      if (isUnguessed(error)) await this.#readStrictly(file);
      throw error;
    });
    const columns = described.map((d): FileColumn => ({
      name: String(d['column_name']),
      type: typeOf(String(d['column_type'])),
    }));
    return { file, from, columns: new Map(columns.map((c) => [c.name, c])) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#interrupt);
    for (const connection of [this.#connection, ...this.#helpers]) connection.closeSync();
    this.#instance.closeSync();
  }
}

/**
 * Reads a result whose columns are all numbers without a null, as the engine's own vectors: 8 bytes each, no object per row. The next block
 * is already on its way while one is taken. Answers the columns' names.
 */
async function eachBlock(
  connection: DuckDBConnection,
  sql: string,
  take: (block: NumberBlock) => void,
): Promise<readonly string[]> {
  const result = await connection.stream(sql);
  let next = result.fetchChunk();
  for (let chunk = await next; chunk && chunk.rowCount > 0; chunk = await next) {
    next = result.fetchChunk();
    take(blockOf(chunk));
  }
  return result.columnNames();
}

function blockOf(chunk: DuckDBDataChunk): NumberBlock {
  const { rowCount: rows } = chunk;
  const vectors = Array.from(
    { length: chunk.columnCount },
    (_, i) => chunk.getColumnVector(i) as unknown as { items: Numbers },
  );
  return { rows, column: (i) => (vectors[i] as { items: Numbers }).items.subarray(0, rows) };
}

const isParquet = (file: string) => /\.parquet$/i.test(file);

/** The table function that reads a file. */
async function readerOf(file: string): Promise<string> {
  if (isParquet(file)) return `read_parquet(${quote(file)})`;
  if (!/\.(csv|tsv|txt)(\.gz)?$/i.test(file)) throw new BadInput('unknown-file-type', { file });
  return `read_csv(${quote(file)}, header = true, all_varchar = true, delim = ${quote((await shapeOf(file)).delimiter)}, quote = '"', escape = '"', auto_detect = true, skip = 0, strict_mode = true)`;
}

/** Does some reading of a file; what the engine says of one that it cannot read is told as bad input. */
async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof BadInput || isOurs(error) ? error : unreadable(file, error);
  }
}

/** Works on the rows of a file. Parquet is read only then, so that only then its damage is found. */
export async function working<T>(file: string, work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    throw isParquet(file) && isDamage(error) ? unreadable(file, error) : error;
  });
}

/** Memory or disk ran out: no fault of the file's. */
function isOurs(error: unknown): boolean {
  return error instanceof Error && /Out of Memory|No space left/i.test(error.message);
}

function typeOf(sqlType: string): FileColumn['type'] {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|^BOOLEAN$/.test(sqlType)) return 'whole';
  return /^(FLOAT|DOUBLE|DECIMAL)/.test(sqlType) ? 'real' : 'text';
}

async function refuseAbsentOrEmpty(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new BadInput('no-such-file', { file });
  if (found.size === 0) throw new BadInput('no-rows', { file });
}

/** The separator that the header line uses most, and how many columns that makes. */
async function shapeOf(file: string): Promise<{ delimiter: string; columns: number }> {
  const bytes = createReadStream(file, { end: 65535 });
  const text = /\.gz$/i.test(file) ? bytes.pipe(createGunzip()) : bytes;
  let head = '';
  try {
    for await (const part of text) {
      head += String(part);
      if (head.includes('\n') || head.length > 65536) break;
    }
  } catch (error) {
    if (!head) throw error;
  }
  const [header = ''] = head.split('\n');
  const [delimiter, count] = [',', ';', '\t', '|']
    .map((separator) => [separator, separatorsIn(header, separator)] as const)
    .reduce((best, one) => (one[1] > best[1] ? one : best));
  return { delimiter, columns: count + 1 };
}

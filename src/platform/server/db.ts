/** The database: one handle of the process, its tables' types, and what a timestamp or a date is on our side. */
import { Kysely, PostgresDialect, type ColumnType, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB, Generated } from './tables.ts';

export type { Generated } from './tables.ts';

export type Db = Kysely<Tables>;

/** Opens a database. Timestamps come as Temporal.Instant, dates as Temporal.PlainDate, whole counts as number. */
export function openDb(url: string, { max = 10 }: { max?: number } = {}): Db {
  const pool = new pg.Pool({ connectionString: url, max, types: { getTypeParser } });
  pool.on('error', () => {}); // an idle connection that the server closed is replaced at the next query
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

let handle: Db | undefined;

/** The process's handle, opened at first use from DATABASE_URL, which the server sets before it serves. */
export const db: Db = new Proxy({} as Db, {
  get(_, property) {
    handle ??= openDb(process.env['DATABASE_URL'] ?? '');
    const value = Reflect.get(handle, property) as unknown;
    return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(handle) : value;
  },
});

/** Runs the work in one transaction; inside an open one it joins it. */
export function transact<T>(on: Db, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return on.isTransaction ? work(on as Transaction<Tables>) : on.transaction().execute(work);
}

// pg writes an unknown object as JSON; these know how they are written in SQL.
for (const type of [Temporal.Instant, Temporal.PlainDate]) {
  Object.defineProperty(type.prototype, 'toPostgres', {
    value(this: { toString(): string }) {
      return this.toString();
    },
    configurable: true,
  });
}

const parsers: Record<number, (text: string) => unknown> = {
  20: Number, // bigint: our counts stay far below 2^53
  1082: (text) => Temporal.PlainDate.from(text),
  1184: (text) => Temporal.Instant.from(text.replace(' ', 'T')),
};

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return (format !== 'binary' && parsers[oid]) || (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
}

/** By `table.column`. A room adds its own with `declare module`, beside the reader of the row. */
export interface Columns {
  'job_request.data': Generated<JsonColumn<object>>;
}

/** Read as the value, written as the value or as its text: pg writes an array that is no text as an array of SQL. */
export type JsonColumn<T> = ColumnType<T, T | string, T | string>;

/** The tables as their rooms know them; none, and so nothing compiles, where Columns names what is no column. */
export type Tables = {
  [T in keyof DB as keyof Columns extends ColumnPath ? T : never]: Known<T, DB[T]>;
};

type ColumnPath = { [T in keyof DB]: `${T}.${keyof DB[T] & string}` }[keyof DB];
type Known<T extends string, Table> = {
  [C in keyof Table & string]: `${T}.${C}` extends keyof Columns ? Columns[`${T}.${C}`] : Table[C];
};

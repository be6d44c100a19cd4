/** The database: one handle of the process, and what a timestamp or a date is on our side of it. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './columns.ts';

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

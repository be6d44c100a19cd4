/** PostgreSQL 15 to 18 as an engine: the plan's push-down form on a table of persons that lives there. */
import type { FileColumn } from '../files/block.ts';
import { BadInput } from '../input/fault.ts';
import { postgresDialect, type RowSource } from '../database/dialect.ts';
import type { Database } from './pushdown.ts';

/** What we need of a `pg` client or pool. */
export interface Queryable {
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>;
}

export class Postgres implements Database {
  readonly dialect = postgresDialect;
  readonly #client: Queryable;

  constructor(client: Queryable) {
    this.#client = client;
  }

  async rows(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.#client.query(sql)).rows;
  }

  /** A table or view as a source. `table` is trusted: it is written into the statements. */
  async source(table: string): Promise<RowSource> {
    try {
      await this.rows(`SELECT * FROM ${table} LIMIT 0`);
    } catch (error) {
      throw new BadInput('unreadable-file', {
        file: table,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
    const described = await this.rows(`SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
      WHERE attrelid = CAST('${table.replaceAll("'", "''")}' AS regclass) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`);
    const columns = described.map((d): FileColumn => ({
      name: d['name'] as string,
      type: typeOf(d['type'] as string),
    }));
    return { file: table, from: table, columns: new Map(columns.map((c) => [c.name, c])) };
  }
}

function typeOf(sqlType: string): FileColumn['type'] {
  if (['smallint', 'integer', 'bigint'].includes(sqlType)) return 'whole';
  return ['real', 'double precision', 'numeric'].includes(sqlType) ? 'real' : 'text';
}

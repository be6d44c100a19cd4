/** The tables of a database as a backup copies them: in one order, without generated columns, row after row. */
import type { Readable, Writable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table but the migrations' own, which restoring writes itself. */
export async function tablesOf(client: pg.Client): Promise<CopiedTable[]> {
  const { rows } = await client.query<CopiedTable>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
    group by c.relname order by c.relname`);
  return rows;
}

/** A table's rows as COPY writes them, in the order in which they lie: that of a fresh copy is the same. */
export async function copyOut(client: pg.Client, { name, columns }: CopiedTable): Promise<Readable> {
  return client.query(copyTo(`copy (select ${list(columns)} from "${name}" order by ctid) to stdout`));
}

/** Takes rows as `copyOut` gave them. */
export function copyIn(client: pg.Client, { name, columns }: CopiedTable): Writable {
  return client.query(copyFrom(`copy "${name}" (${list(columns)}) from stdin`));
}

/** Where each counter stands; one that gave nothing yet is left out. */
export async function sequencesOf(client: pg.Client): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' and last_value is not null`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, Number(last)]));
}

export async function setSequences(client: pg.Client, sequences: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, last] of Object.entries(sequences))
    await client.query('select setval($1::regclass, $2)', [`public."${name}"`, last]);
}

const list = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');

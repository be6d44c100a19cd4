/** The columns whose values SQL checks, each with its type in TypeScript: the union of those texts. */
import { sql } from 'kysely';
import type { Db } from '../src/platform/server/db.ts';
import { checkedValues, inAll } from './checked-values.ts';

interface Checked {
  readonly path: string;
  readonly column: string;
  readonly type: string;
  readonly checks: readonly string[];
}

/** By `table.column`, as kysely-codegen takes it. */
export async function checkedColumns(db: Db): Promise<Record<string, string>> {
  const { rows } = await catalogue.execute(db);
  return Object.fromEntries(rows.flatMap(unionOf));
}

function unionOf({ path, column, type, checks }: Checked): [string, string][] {
  const read = checks.map((check) => checkedValues(check, column)).filter((values) => values !== null);
  if (read.length === 0) return [];
  const union = inAll(read)
    .map((value) => JSON.stringify(value))
    .join(' | ');
  return [[path, type.replace('text', () => union)]];
}

/** Columns with a check of their own or of their domain, and how a type is written that may be empty or has a default. */
const catalogue = sql<Checked>`
select relname || '.' || attname as path, attname as column, array_agg(pg_get_constraintdef(k.oid) order by conname) as checks,
  case when atthasdef then 'Generated<text' else 'text' end || case when attnotnull then '' else ' | null' end || case when atthasdef then '>' else '' end as type
  from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped
  join pg_constraint k on contype = 'c' and (conrelid = c.oid and conkey = array[attnum] or contypid = atttypid)
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  group by relname, attname, attnum, atthasdef, attnotnull order by relname, attnum`;

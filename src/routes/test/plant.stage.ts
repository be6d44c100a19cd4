/** For the story of erasure: puts a person into a row of every table that holds one, and looks for them in all there is. */
import { sql } from 'kysely';
import type { PersonTie } from '#platform/facet/person-tie.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';

export interface Planted {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly phone: string;
}

/** The one id of all that is planted, so that what a row points at is there. */
const thing = newId();

type Held = PersonTie['holds'] | 'beside';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly filled: boolean;
  /** What checks let it be, as PostgreSQL says it, and what they are called. */
  readonly checks: string;
  readonly checked: readonly string[];
}

/** Words whose shape a module relies on. */
const shaped: Readonly<Record<string, (who: Planted) => unknown>> = {
  'import_row.changes': ({ name, email, phone }) => [
    { field: 'contactName', before: '', after: name },
    { field: 'contactEmail', before: '', after: email },
    { field: 'contactPhone', before: phone, after: '' },
  ],
};

/** Plants a row in each table there is, as if it had always been there: without foreign keys, and without checks from then on. */
export async function plant(db: Db, who: Planted, ties: readonly PersonTie[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const table of await tablesOf(tx))
      if (!['person', 'erasure', 'migration'].includes(table))
        await plantIn(
          tx,
          table,
          ties.filter((tie) => tie.table === table),
          who,
        );
  });
}

async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

/** Plants one row; the transaction it is in asks no foreign key. */
export async function plantIn(tx: Db, table: string, ties: readonly PersonTie[], who: Planted): Promise<void> {
  const told = new Map<string, Held>();
  for (const { column, holds, beside = [] } of ties.filter((tie) => tie.holds !== 'mark')) {
    told.set(column, holds);
    for (const one of beside) told.set(one, 'beside');
  }
  const all = await columnsOf(tx, table);
  const columns = all.filter(({ name, filled }) => told.has(name) || filled);
  for (const check of new Set(all.flatMap(({ checked }) => checked)))
    await sql`alter table ${sql.table(table)} drop constraint if exists ${sql.ref(check)}`.execute(tx);
  const values = columns.map(
    ({ name, type, checks }) =>
      sql`${JSON.stringify(shaped[`${table}.${name}`]?.(who)) ?? valueOf(type, told.get(name), checks, who)}::${sql.raw(type)}`,
  );
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map(({ name }) => sql.ref(name)))})
    overriding system value values (${sql.join(values)}) on conflict do nothing`.execute(tx);
}

function valueOf(type: string, holds: Held | undefined, checks: string, who: Planted): unknown {
  const words = `${who.name}, ${who.email}, ${who.phone}`;
  if (holds === 'id') return who.id;
  if (holds === 'address') return who.email;
  if (type.startsWith('json'))
    return JSON.stringify(holds ? { contactName: who.name, contactEmail: who.email, contactPhone: who.phone } : {});
  if (type === 'text[]') return holds ? [who.name, who.email, who.phone] : [];
  if (holds === 'beside' && type === 'text') return who.name;
  if (type === 'text') return holds ? words : (/'([^']+)'::text/.exec(checks)?.[1] ?? newId());
  if (type === 'uuid') return thing;
  if (type === 'boolean') return false;
  return /^(date|timestamp)/.test(type) ? '2026-11-01' : 70;
}

async function columnsOf(db: Db, table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef and a.attidentity = '' as filled,
      coalesce(string_agg(pg_get_constraintdef(c.oid), ' '), '') as checks,
      array_remove(array_agg(c.conname::text), null) as checked
    from pg_attribute a left join pg_constraint c on c.contype = 'c' and c.conrelid = a.attrelid and a.attnum = any (c.conkey)
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by a.attrelid, a.attnum, a.attname, a.atttypid, a.attnotnull, a.atthasdef, a.attidentity
    order by a.attnum`.execute(db);
  return rows;
}

/** Every `table.column` where some of these words stand, in all tables there are. */
export async function standingIn(db: Db, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of await tablesOf(db)) {
    const { rows } = await sql<{ column: string }>`
      select distinct e.key as column from ${sql.table(name)} t, jsonb_each_text(to_jsonb(t)) e
      where ${sql.join(
        words.map((word) => sql`e.value ilike ${`%${word}%`}`),
        sql` or `,
      )} order by 1`.execute(db);
    found.push(...rows.map(({ column }) => `${name}.${column}`));
  }
  return found;
}

/** The steps of an import that other modules take for what their sheets bring: its rows, and whom it tells. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';

export { writeSheet, type ToWrite } from './apply.server.ts';
export { holdNotice, toldOfSheet } from './organizations/tell.server.ts';
export { previewSheet } from './preview.server.ts';
export { cellsOf } from './unknown-words.server.ts';

/** What a row made or changed. */
export interface NotedRow {
  readonly number: number;
  readonly thing: string;
  /** What it answered until then; null where the import made it. */
  readonly before: object | null;
  readonly beforeAt: Temporal.Instant | null;
  readonly afterAt: Temporal.Instant;
}

/** Keeps what each row of an import made or changed. */
export async function noteWritten(tx: Db, batch: string, rows: readonly NotedRow[]): Promise<void> {
  const noted = rows.map(({ beforeAt, afterAt, ...row }) => ({
    ...row,
    before_at: beforeAt?.toString() ?? null,
    after_at: afterAt.toString(),
  }));
  await sql`
    update import_row r set thing_id = n.thing, before = n.before, before_at = n.before_at, after_at = n.after_at
    from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) as n(number integer, thing uuid, before jsonb, before_at timestamptz, after_at timestamptz)
    where r.batch_id = ${batch} and r.number = n.number`.execute(tx);
}

/** What the rows of an import wrote, by line. */
export async function writtenThings(db: Db, batch: string) {
  const rows = await db
    .selectFrom('import_row')
    .select(['number', 'label', 'thing_id', 'before', 'before_at', 'after_at', 'answers', 'changes'])
    .where('batch_id', '=', batch)
    .where('after_at', 'is not', null)
    .where('thing_id', 'is not', null)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    label: row.label,
    thing: row.thing_id!,
    before: row.before,
    beforeAt: row.before_at,
    afterAt: row.after_at!,
    answers: row.answers!,
    changes: row.changes,
  }));
}

/** What imports that stand wrote of things, by thing: the first that was applied first. */
export async function sheetsOver(db: Db, what: 'initiative' | 'resource') {
  const rows = await db
    .selectFrom('import_row as r')
    .innerJoin('import_batch as b', 'b.id', 'r.batch_id')
    .select(['r.thing_id', 'r.before', 'r.answers'])
    .where('b.what', '=', what)
    .where('b.state', '=', 'applied')
    .where('r.after_at', 'is not', null)
    .where('r.thing_id', 'is not', null)
    .orderBy('b.applied_at')
    .execute();
  return Map.groupBy(rows, ({ thing_id }) => thing_id!);
}

/** The texts of a list in the answers of the rows that an import would write. */
export async function namedInRows(db: Db, batch: string, list: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct name from import_row r cross join jsonb_array_elements_text(r.answers -> ${list}) name
    where r.batch_id = ${batch} and r.outcome in ('new', 'changed') order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Forgetting persons in the sheets that were imported: one who is erased, and with time whoever is in them. */
import { sql } from 'kysely';
import type { Whom } from '#platform/facet/person-tie.ts';
import type { Db } from '#platform/server/db.ts';

/** In each row that has the address: its cells of a contact, and those of columns that nobody said what they are. */
export async function eraseFromSheets(tx: Db, { email }: Whom): Promise<void> {
  const address = email.toLowerCase();
  await sql`
    update import_row r set changes = coalesce(
      (select jsonb_agg(c) from jsonb_array_elements(r.changes) c where c ->> 'field' not like 'contact%'), '[]'),
      cells = array(select case when coalesce(b.mapping[at], '') = '' or b.mapping[at] like 'contact%' or strpos(lower(cell), ${address}) > 0
        then '' else cell end from unnest(r.cells) with ordinality u (cell, at) order by at)
    from import_batch b where b.id = r.batch_id
      and strpos(lower(concat_ws(' ', r.cells::text, r.answers::text, r.before::text, r.changes::text)), ${address}) > 0`.execute(
    tx,
  );
  await sql`
    update import_sheet_row r set cells = array(select case when coalesce(s.mapping[at], '') = '' or s.mapping[at] like 'contact%'
      or strpos(lower(cell), ${address}) > 0 then '' else cell end from unnest(r.cells) with ordinality u (cell, at) order by at)
    from import_sheet s where s.batch_id = r.batch_id and s.position = r.position
      and strpos(lower(r.cells::text), ${address}) > 0`.execute(tx);
}

/** Of what was applied before that instant, what each line was stays out: only which organisation it made or changed is left. */
export async function forgetApplied(tx: Db, before: Temporal.Instant): Promise<void> {
  await sql`
    update import_row r set cells = '{}', answers = null, before = null, before_at = null, after_at = null,
      changes = '[]', issues = '[]', twins = '[]'
    from import_batch b where b.id = r.batch_id and coalesce(b.undone_at, b.applied_at) < ${before} and r.cells <> '{}'`.execute(
    tx,
  );
}

/** Sheets that nobody applied since then, with their rows. */
export async function forgetUnapplied(tx: Db, before: Temporal.Instant): Promise<void> {
  const left = tx
    .updateTable('import_batch')
    .set({ state: 'discarded' })
    .where('state', 'in', ['mapping', 'previewed', 'failed'])
    .where('created_at', '<', before)
    .returning('id');
  const ids = (await left.execute()).map(({ id }) => id);
  for (const table of ['import_row', 'import_sheet_row'] as const)
    await tx
      .deleteFrom(table)
      .where(({ eb }) => eb('batch_id', '=', sql<string>`any(${ids}::uuid[])`))
      .execute();
}

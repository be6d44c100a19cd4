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
  for (const { id } of await left.execute()) await tx.deleteFrom('import_row').where('batch_id', '=', id).execute();
}

/** What is forgotten of sheets with time: what was applied can then be undone no more, and what was not is discarded. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';

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

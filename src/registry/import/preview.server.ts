/** The preview of an import: every row compared with what there is, as a job that says how far it has come. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { transact } from '#platform/server/db.ts';
import { Refusal } from '#platform/refusal.ts';
import { organizationWork } from './organizations/work.server.ts';
import type { SheetRowRead, SheetWork } from '../sheet/work.ts';

/** Works out what each row would do. Doing it again gives the same. */
export const previewImport = (db: Db, { id }: { id: string }): Promise<void> => previewSheet(db, organizationWork, id);

/** The same, of any kind. */
export async function previewSheet(db: Db, work: SheetWork, id: string): Promise<void> {
  const batch = await db
    .selectFrom('import_batch')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'previewing')
    .executeTakeFirst();
  if (!batch) return;
  try {
    const rows = await db
      .selectFrom('import_row')
      .select(['number', 'cells', 'choice', 'decisions'])
      .where('batch_id', '=', id)
      .orderBy('number')
      .execute();
    const { mapping, tidy_names: tidyNames, decisions: columns, words } = batch;
    const results = await work.read(db, { mapping, tidyNames, columns, words }, rows, async (done) => {
      await db.updateTable('import_batch').set({ rows_done: done }).where('id', '=', id).execute();
    });
    await keep(db, work, id, results);
  } catch (error) {
    const failure = error instanceof Refusal ? error.code : 'import-broke';
    await db.updateTable('import_batch').set({ state: 'failed', failure }).where('id', '=', id).execute();
    if (!(error instanceof Refusal)) throw error;
  }
}

async function keep(db: Db, work: SheetWork, id: string, results: readonly SheetRowRead[]): Promise<void> {
  await transact(db, async (tx) => {
    for (let from = 0; from < results.length; from += 2000)
      await writeResults(tx, work, id, results.slice(from, from + 2000));
    await tx
      .updateTable('import_batch')
      .set({ state: 'previewed' })
      .where('id', '=', id)
      .where('state', '=', 'previewing')
      .execute();
  });
}

/** One statement for many rows: the results travel as JSON. */
async function writeResults(tx: Db, { kind }: SheetWork, id: string, results: readonly SheetRowRead[]): Promise<void> {
  const organizations = kind.what === 'organization';
  const plainRows = results.map(({ thing, ...row }) => ({
    ...row,
    organization_id: organizations ? (thing?.id ?? null) : null,
    thing_id: organizations ? null : (thing?.id ?? null),
    seen_at: thing?.updatedAt.toString() ?? null,
  }));
  await sql`
    update import_row r set outcome = n.outcome, organization_id = n.organization_id, thing_id = n.thing_id, seen_at = n.seen_at,
      label = n.label, answers = n.answers, changes = n.changes, issues = n.issues, twins = n.twins
    from jsonb_to_recordset(${JSON.stringify(plainRows)}::jsonb) as n(number integer, outcome text, organization_id uuid, thing_id uuid,
      seen_at timestamptz, label text, answers jsonb, changes jsonb, issues jsonb, twins jsonb)
    where r.batch_id = ${id} and r.number = n.number`.execute(tx);
}

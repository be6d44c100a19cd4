/** Undoing an applied import: what it made is taken away, what it changed and nobody wrote since is as it was. */
import { sql, type RawBuilder } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { lockBatch } from '../import/lock.server.ts';
import { whyNotUndo } from '../import/rules.ts';
import { tellUndone, type Undone } from '../import/tell.server.ts';
import { putBack } from './put-back.server.ts';
import { fieldsWritten } from '../provenance/writing.ts';
import type { ImportAnswers } from '../sheet/row.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { journal, journalAll } from '../journal.ts';

/**
 * Refuses where somebody has worked since on an organisation that it made: with `import-undo-would-lose` (`count`, `names`), or, where
 * that was a later import, with `import-undo-later` (`id`, `file`, `at`) of the one to undo first.
 */
export async function undoImport(
  db: Db,
  actor: Actor | null,
  id: string,
  ties: readonly OrganizationTie[],
): Promise<void> {
  refuse(whyMayNot(actor, rights.importSheets));
  await transact(db, async (tx) => {
    const batch = await lockBatch(tx, id);
    refuse(whyNotUndo(batch.state));
    const rows = await writtenRows(tx, id, ties);
    refuse(rows.length === 0 ? 'import-undo-too-old' : null);
    await refuseTouched(
      tx,
      id,
      rows.filter(({ touched }) => touched),
    );
    const undone = await restore(tx, actor, id, rows);
    await removeMade(tx, actor, id, rows);
    await tellUndone(tx, id, undone);
    await tx.updateTable('import_batch').set({ state: 'undone', undone_at: now() }).where('id', '=', id).execute();
    await journal(tx, actor, { what: 'import.undone', on: ['import', id], after: { file: batch.file_name } });
  });
}

interface WrittenRow {
  readonly id: string;
  readonly label: string;
  /** What it answered until then; null where the import made it. */
  readonly before: ImportAnswers | null;
  readonly before_at: Temporal.Instant | null;
  readonly answers: ImportAnswers;
  readonly touched: boolean;
}

/** What the import wrote, locked; touched where what it made changed since or others lean on it, and where one is no more. */
async function writtenRows(tx: Db, id: string, ties: readonly OrganizationTie[]): Promise<WrittenRow[]> {
  await sql`
    select id from organization where id in (select organization_id from import_row where batch_id = ${id} and after_at is not null)
    order by id for update`.execute(tx);
  const { rows } = await sql<WrittenRow>`
    select r.organization_id as id, r.label, r.before, r.before_at, r.answers, o.id is null or o.state = 'merged'
      or (r.before is null and (o.updated_at is distinct from r.after_at or ${workedWith(ties)})) as touched
    from import_row r left join organization o on o.id = r.organization_id
    where r.batch_id = ${id} and r.after_at is not null order by r.number`.execute(tx);
  return rows;
}

async function refuseTouched(tx: Db, batch: string, touched: readonly WrittenRow[]): Promise<void> {
  const ids = touched.map(({ id }) => id);
  const later = await tx
    .selectFrom('import_row as r')
    .innerJoin('import_batch as b', 'b.id', 'r.batch_id')
    .select(['r.organization_id as organization', 'b.id', 'b.file_name as file', 'b.applied_at as at'])
    .where(({ eb }) => eb('r.organization_id', '=', sql<string>`any(${ids}::uuid[])`))
    .where('r.after_at', 'is not', null)
    .where('b.state', '=', 'applied')
    .where('b.applied_at', '>', (e) => e.selectFrom('import_batch').select('applied_at').where('id', '=', batch))
    .orderBy('b.applied_at', 'desc')
    .execute();
  const lost = touched.filter(({ id }) => !later.some(({ organization }) => organization === id));
  const names = lost
    .slice(0, 5)
    .map(({ label }) => label)
    .join('; ');
  refuse(lost.length > 0 ? 'import-undo-would-lose' : null, { count: lost.length, names });
  const [last] = later;
  if (last) refused('import-undo-later', { id: last.id, file: last.file, at: String(last.at) });
}

/** Whether a row of any tie that means work points at `o`. */
function workedWith(ties: readonly OrganizationTie[]): RawBuilder<unknown> {
  const leaning = ties
    .filter(({ worked }) => worked)
    .map(({ table, column }) => sql`exists (select from ${sql.table(table)} t where t.${sql.ref(column)} = o.id)`);
  return sql.join(leaning, sql` or `);
}

async function restore(tx: Db, actor: Actor | null, batch: string, rows: readonly WrittenRow[]): Promise<Undone[]> {
  const undone: Undone[] = [];
  for (const { id, before, before_at, answers } of rows) {
    if (!before || !before_at) continue;
    const { current, after } = await putBack(tx, id, { before, answers, act: batch });
    if (fieldsWritten(answers, current).length === 0)
      await tx.updateTable('organization').set({ updated_at: before_at }).where('id', '=', id).execute();
    await journal(tx, actor, {
      what: 'organization.importUndone',
      on: ['organization', id],
      before: current,
      after: { ...after, import: batch },
    });
    undone.push({ id, current, after });
  }
  return undone;
}

async function removeMade(tx: Db, actor: Actor | null, batch: string, rows: readonly WrittenRow[]): Promise<void> {
  const made = rows.filter(({ before }) => !before);
  const deeds = made.map(({ id, label }) => ({
    what: 'organization.importRemoved' as const,
    on: ['organization', id] as const,
    before: { name: label, import: batch },
  }));
  for (let from = 0; from < deeds.length; from += 500) await journalAll(tx, actor, deeds.slice(from, from + 500));
  await tx
    .deleteFrom('organization')
    .where(({ eb }) => eb('id', '=', sql<string>`any(${made.map(({ id }) => id)}::uuid[])`))
    .execute();
}

/** Undoing an applied import: what it made is taken away, what it changed and nobody wrote since is as it was. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { lockBatch } from '../import/lock.server.ts';
import { whyNotUndo } from '../import/rules.ts';
import { tellUndone, type Undone } from '../import/organizations/tell.server.ts';
import { lockWritten, refuseUndo, undoOther, undoOutlook, writtenRows, type WrittenRow } from './outlook.server.ts';
import type { SheetUndo } from './of-kind.ts';
import { putBack } from './put-back.server.ts';
import { fieldsWritten } from '../provenance/writing.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';
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
  others: readonly SheetUndo[] = [],
): Promise<void> {
  refuse(whyMayNot(actor, rights.importSheets));
  await transact(db, async (tx) => {
    const batch = await lockBatch(tx, id);
    refuse(whyNotUndo(batch.state));
    const other = await undoOther(tx, id, others);
    if (other) {
      const { whyNot } = await undoOutlook(tx, actor, id, ties, others);
      refuse((whyNot?.code as 'import-undo-too-old' | undefined) ?? null);
      await other.undo(tx, actor, id);
    } else await undoOrganizations(tx, actor, id, ties);
    await tx.updateTable('import_batch').set({ state: 'undone', undone_at: now() }).where('id', '=', id).execute();
    await journal(tx, actor, { what: 'import.undone', on: ['import', id], after: { file: batch.file_name } });
  });
}

async function undoOrganizations(
  tx: Db,
  actor: Actor | null,
  id: string,
  ties: readonly OrganizationTie[],
): Promise<void> {
  await lockWritten(tx, id);
  const rows = await writtenRows(tx, id, ties);
  await refuseUndo(tx, id, rows);
  const undone = await restore(tx, actor, id, rows);
  await removeMade(tx, actor, id, rows);
  await tellUndone(tx, id, undone);
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

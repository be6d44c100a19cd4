/** Applying an import, all or nothing. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { Refusal } from '#platform/refusal.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { lockBatch } from './lock.server.ts';
import { decideImport, type Decided } from './decide.server.ts';
import { previewJob } from './preview.server.ts';
import { countRows } from './queries.server.ts';
import { whyNotApply } from './rules.ts';
import { forgetSheets } from './sheets.server.ts';
import { tellChanged } from './tell.server.ts';
import { changeOrganizations, makeOrganizations, rowsToWrite, whyStale } from './write.server.ts';
import { commandLine } from './command-line.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';
import { journal } from '../journal.ts';

export const applyJob = 'registry.import.apply';
type By = Pick<Actor, 'id' | 'name'> | null;

/** Asks for an import to be written into the registry; false where something fresh was decided: it is kept, and to be looked at first. */
export async function applyImport(db: Db, actor: Actor | null, id: string, decided: Decided = {}): Promise<boolean> {
  refuse(whyMayNot(actor, rights.importSheets));
  if (await decideImport(db, actor, id, decided)) return false;
  await transact(db, async (tx) => {
    const batch = await lockBatch(tx, id);
    const rows = await tx
      .selectFrom('import_row')
      .select(({ fn }) => ['outcome', 'choice', fn.countAll<number>().as('count')])
      .where('batch_id', '=', id)
      .groupBy(['outcome', 'choice'])
      .execute();
    const count = (is: (row: (typeof rows)[number]) => boolean): number =>
      rows.filter(is).reduce((sum, row) => sum + row.count, 0);
    const undecided = count(({ outcome, choice }) => outcome === 'duplicate' && choice === null);
    refuse(
      whyNotApply(
        batch.state,
        undecided,
        count(({ outcome }) => outcome === 'new' || outcome === 'changed'),
      ),
      { undecided },
    );
    await tx.updateTable('import_batch').set({ state: 'applying', failure: null }).where('id', '=', id).execute();
    await enqueue(tx, applyJob, { id, by: actor && { id: actor.id, name: actor.name } });
  });
  return true;
}

/** Writes the import in one transaction. When the registry changed since the preview nothing is written, and it is previewed again. */
export async function writeImport(db: Db, { id, by }: { id: string; by: By }): Promise<void> {
  try {
    await transact(db, async (tx) => {
      const batch = await lockBatch(tx, id);
      if (batch.state !== 'applying') return;
      const rows = await rowsToWrite(tx, id);
      refuse(await whyStale(tx, rows));
      const actor = by && asActor(by);
      const writer = {
        door: actor?.id === commandLine.id ? 'command_line' : 'import',
        person: actor,
        act: id,
      } as const;
      const made = await makeOrganizations(tx, actor, writer, rows);
      const changed = await changeOrganizations(tx, actor, writer, rows);
      await tellChanged(tx, id);
      await forgetSheets(tx, id);
      await tx.updateTable('import_batch').set({ state: 'applied', applied_at: now() }).where('id', '=', id).execute();
      await journal(tx, actor, {
        what: 'import.applied',
        on: ['import', id],
        after: { file: batch.file_name, made, changed, ...(await countRows(tx, id)).cells },
      });
    });
  } catch (error) {
    if (!(error instanceof Refusal)) {
      await db
        .updateTable('import_batch')
        .set({ state: 'previewed', failure: 'import-broke' })
        .where('id', '=', id)
        .execute();
      throw error;
    }
    await previewAgain(db, id, error.code);
  }
}

async function previewAgain(db: Db, id: string, failure: string): Promise<void> {
  await transact(db, async (tx) => {
    await tx
      .updateTable('import_batch')
      .set({ state: 'previewing', rows_done: 0, failure })
      .where('id', '=', id)
      .execute();
    await enqueue(tx, previewJob, { id });
  });
}

/** Whoever asked for it, for the journal: what they may do was decided when they asked. */
const asActor = ({ id, name }: NonNullable<By>): Actor => ({
  id,
  name,
  email: '',
  mesaRoles: [],
  memberships: [],
  secondFactor: false,
});

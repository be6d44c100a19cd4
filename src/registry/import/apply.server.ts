/** Applying an import, all or nothing. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { Refusal } from '#platform/refusal.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { lockBatch } from './lock.server.ts';
import { decideImport, type Decided } from './decide.server.ts';
import { countRows } from './queries.server.ts';
import { whyNotApply } from './rules.ts';
import { forgetSheets } from './sheets.server.ts';
import { organizationWork } from './organizations/work.server.ts';
import type { SheetRowToWrite, SheetWork } from '../sheet/work.ts';
import { ownWorks, workOf, type SheetWorks } from './works.server.ts';
import { commandLine } from './command-line.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';
import { journal } from '../journal.ts';

type By = Pick<Actor, 'id' | 'name'> | null;

/** Asks for an import to be written; false where something fresh was decided: it is kept, and to be looked at first. */
export async function applyImport(
  db: Db,
  actor: Actor | null,
  id: string,
  decided: Decided = {},
  works: SheetWorks = ownWorks,
): Promise<boolean> {
  refuse(whyMayNot(actor, rights.importSheets));
  if (await decideImport(db, actor, id, decided, works)) return false;
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
    await enqueue(tx, workOf(works, batch.what).jobs.apply, { id, by: actor && { id: actor.id, name: actor.name } });
  });
  return true;
}

/** What is asked of the job that writes an import. */
export interface ToWrite {
  readonly id: string;
  readonly by: By;
}

export const writeImport = (db: Db, asked: ToWrite): Promise<void> => writeSheet(db, organizationWork, asked);

/** Writes the import in one transaction. When what there is changed since the preview nothing is written, and it is previewed again. */
export async function writeSheet(db: Db, work: SheetWork, { id, by }: ToWrite): Promise<void> {
  try {
    await transact(db, async (tx) => {
      const batch = await lockBatch(tx, id);
      if (batch.state !== 'applying') return;
      const rows = await rowsToWrite(tx, id);
      refuse(await work.whyStale(tx, rows));
      const actor = by && asActor(by);
      const door = actor?.id === commandLine.id ? 'command_line' : 'import';
      const { made, changed } = await work.write(tx, { actor, door, act: id }, rows);
      await work.tell(tx, id);
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
    await previewAgain(db, work, id, error.code);
  }
}

/** The rows that make or change something. */
async function rowsToWrite(tx: Db, id: string): Promise<SheetRowToWrite[]> {
  const rows = await tx
    .selectFrom('import_row')
    .select(['number', 'organization_id', 'thing_id', 'seen_at', 'answers'])
    .where('batch_id', '=', id)
    .where('outcome', 'in', ['new', 'changed'])
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    thingId: row.organization_id ?? row.thing_id,
    seenAt: row.seen_at,
    answers: row.answers!,
  }));
}

async function previewAgain(db: Db, { jobs }: SheetWork, id: string, failure: string): Promise<void> {
  await transact(db, async (tx) => {
    await tx
      .updateTable('import_batch')
      .set({ state: 'previewing', rows_done: 0, failure })
      .where('id', '=', id)
      .execute();
    await enqueue(tx, jobs.preview, { id });
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

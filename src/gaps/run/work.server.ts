/** Does a run, as a job: in a thread, kept with its bytes, or with the reason why there is nothing; taken up again when silent. */
import { sql } from 'kysely';
import { now } from '#platform/clock.ts';
import { Refusal } from '#platform/refusal.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { workThread } from '#platform/server/in-thread.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { log } from '#platform/server/log.ts';
import { journal } from '../journal.ts';
import type { SupplyOutcome, SupplyTask } from './estimate.thread.ts';
import { endOf, insertResults } from './results.server.ts';
import type { GapRun } from './run.ts';

export const gapRunJob = 'gaps.supply-run';

/** How often whoever works on a run says that it is alive, and after how long without a word it is taken for abandoned. */
const TELL_MS = 5000;
const SILENT_S = 30;
/** A run that brought its server down so often is not tried again. */
const mostTakes = 3;

const estimating = () => workThread<SupplyTask, SupplyOutcome>('#gaps/run/estimate.thread.ts');

type Failure = NonNullable<GapRun['failure']>;

interface TakenRun {
  readonly id: string;
  /** Which taking of it this is. */
  readonly takes: number;
}

/** Does one run, unless it is over or somebody is at it. Never throws for what is wrong with its tables: that is kept. */
export async function doGapRun(db: Db, { id }: { id: string }): Promise<void> {
  const taken = await takeGapRun(db, id);
  if (!taken) return;
  try {
    await keepResults(db, taken, await alive(db, taken, () => estimating().ask(taskOf(taken))));
  } catch (error) {
    if (!(error instanceof Refusal)) log.error({ err: error, run: id }, 'supply run broke');
    await failGapRun(db, taken, error instanceof Refusal ? error : { code: 'supply-run-broke', details: {} });
  }
}

const takeGapRun = (db: Db, id: string) =>
  db
    .updateTable('supply_run')
    .set({ state: 'running', alive_at: now(), takes: sql`takes + 1` })
    .where('id', '=', id)
    .where('state', '=', 'requested')
    .returning(['id', 'takes', 'need_csv', 'supply_csv', 'seed', 'draws', 'unseen'])
    .executeTakeFirst();

function taskOf({
  need_csv,
  supply_csv,
  seed,
  draws,
  unseen,
}: NonNullable<Awaited<ReturnType<typeof takeGapRun>>>): SupplyTask {
  // prettier-ignore
  const said = 'lists' in unseen ? { lists: unseen.lists } : { registered: unseen.registered };
  return { need: need_csv, supply: supply_csv, parameters: { seed, draws, unseen: said } };
}

const ours = (db: Db, { id, takes }: TakenRun) =>
  db.updateTable('supply_run').where('id', '=', id).where('state', '=', 'running').where('takes', '=', takes);

/** While the work lasts says that somebody is at it. */
async function alive<T>(db: Db, taken: TakenRun, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    void ours(db, taken).set({ alive_at: now() }).execute().catch(() => {}); // the database may be away for a moment
  }, TELL_MS); // prettier-ignore
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

async function keepResults(db: Db, taken: TakenRun, outcome: SupplyOutcome): Promise<void> {
  await transact(db, async (tx) => {
    const end = endOf(outcome);
    const ended = await ours(tx, taken).set(end).returning('id').executeTakeFirst();
    if (!ended) return;
    await insertResults(tx, taken.id, outcome.results);
    await journal(tx, null, { what: 'supply.done', on: ['supply', taken.id], after: { sha256: end.results_sha256 } });
  });
}

async function failGapRun(db: Db, taken: TakenRun, { code, details }: Failure): Promise<void> {
  const failure: Failure = { code, details };
  await transact(db, async (tx) => {
    const ended = await ours(tx, taken)
      .set({ state: 'failed', failure: JSON.stringify(failure), finished_at: now() })
      .returning('id')
      .executeTakeFirst();
    if (ended) await journal(tx, null, { what: 'supply.failed', on: ['supply', taken.id], after: { reason: code } });
  });
}

/** Runs whose worker fell silent are asked for again, or end for good after too many times. */
export async function reviveGapRuns(db: Db): Promise<void> {
  const silent = await db
    .selectFrom('supply_run')
    .select(['id', 'takes'])
    .where('state', '=', 'running')
    .where('alive_at', '<', now().subtract({ seconds: SILENT_S }))
    .execute();
  for (const taken of silent)
    if (taken.takes >= mostTakes) await failGapRun(db, taken, { code: 'supply-run-interrupted', details: {} });
    else
      await transact(db, async (tx) => {
        const back = await ours(tx, taken)
          .set({ state: 'requested', alive_at: null })
          .returning('id')
          .executeTakeFirst();
        if (back) await enqueue(tx, gapRunJob, { id: taken.id });
      });
}

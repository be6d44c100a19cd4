/** Who works on a run: taken up by one, who says every moment that it is alive and hears whether to stop; taken up again when silent. */
import { sql } from 'kysely';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import type { Failure } from '../file/microdata.ts';
import type { Run } from './run.ts';

export const runningJob = 'workbench.run';

/** How often whoever works on a run writes how far it is. */
const TELL_MS = 500;
/** After how long without a word a run is taken for abandoned. */
const SILENT_S = 30;
/** A run that brought its server down so often is not tried again. */
const mostTakes = 3;

/** A run that is ours to do: its id, and which taking of it this is. */
export interface Taken {
  readonly id: string;
  readonly take: number;
}

/** How far a run is. */
export interface Progress {
  step: NonNullable<Run['step']>;
  share: number;
}

/** Takes a run up; undefined when it is over, called off, or somebody is at it. */
export async function take(db: Db, id: string): Promise<Taken | undefined> {
  const row = await db
    .updateTable('poverty_run')
    .set({ state: 'running', started_at: now(), alive_at: now(), step: 'reading', share: 0, takes: sql`takes + 1` })
    .where('id', '=', id)
    .where('state', '=', 'requested')
    .returning('takes')
    .executeTakeFirst();
  return row && { id, take: row.takes };
}

/** While the work lasts writes its progress, at most twice a second, and stops it when it was called off or given to another. */
export async function watched<T>(
  db: Db,
  { id, take }: Taken,
  work: (signal: AbortSignal, progress: (step: Progress['step'], share: number) => void) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  let at: Progress = { step: 'reading', share: 0 };
  let telling: Promise<void> = Promise.resolve();
  const tell = async () => {
    const row = await db
      .updateTable('poverty_run')
      .set({ step: at.step, share: at.share, alive_at: now() })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .where('takes', '=', take)
      .returning('cancel_requested_at')
      .executeTakeFirst();
    if (!row || row.cancel_requested_at) stopping.abort();
  };
  const timer = setInterval(() => {
    telling = telling.then(tell).catch(() => {}); // the database may be away for a moment; the next word tells it all
  }, TELL_MS);
  try {
    return await work(stopping.signal, (step, share) => {
      at = { step, share: shareOfAll(step, share) };
    });
  } finally {
    clearInterval(timer);
    await telling;
  }
}

/** Where each step begins, as a share of the whole: measured on Casen 2020 with six tables. */
const begins: Readonly<Record<Progress['step'], number>> = {
  reading: 0,
  checking: 0.45,
  preparing: 0.55,
  measuring: 0.7,
  grading: 0.88,
  suppressing: 0.9,
  writing: 0.97,
};

function shareOfAll(step: Progress['step'], share: number): number {
  const from = begins[step];
  const next = Math.min(1, ...Object.values(begins).filter((begin) => begin > from));
  return from + (next - from) * share;
}

export interface End {
  readonly state: 'done' | 'failed' | 'cancelled';
  readonly failure?: Failure;
  readonly figures?: { readonly sha256: string; readonly count: number; readonly engineVersion: string };
}

/** Ends a run that is still this taking's; answers whether it was. */
export async function end(tx: Db, { id, take }: Taken, { state, failure, figures }: End): Promise<boolean> {
  const row = await tx
    .updateTable('poverty_run')
    .set({
      state,
      finished_at: now(),
      step: null,
      share: state === 'done' ? 1 : null,
      failure: failure ? JSON.stringify(failure) : null,
      figures_sha256: figures?.sha256 ?? null,
      figures_count: figures?.count ?? null,
      engine_version: figures?.engineVersion ?? null,
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('takes', '=', take)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Runs whose worker fell silent go back to the queue, end as called off where that was asked, or end for good after too many times. */
export async function reviveRuns(db: Db): Promise<void> {
  const silent = await db
    .selectFrom('poverty_run')
    .select(['id', 'takes', 'cancel_requested_at'])
    .where('state', '=', 'running')
    .where('alive_at', '<', now().subtract({ seconds: SILENT_S }))
    .execute();
  for (const { id, takes, cancel_requested_at } of silent) {
    if (cancel_requested_at) await end(db, { id, take: takes }, { state: 'cancelled' });
    else if (takes >= mostTakes)
      await end(
        db,
        { id, take: takes },
        { state: 'failed', failure: { code: 'run-interrupted', details: { times: takes } } },
      );
    else await giveBack(db, id, takes);
  }
}

async function giveBack(db: Db, id: string, takes: number): Promise<void> {
  await transact(db, async (tx) => {
    const back = await tx
      .updateTable('poverty_run')
      .set({ state: 'requested', step: null, share: null, alive_at: null })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .where('takes', '=', takes)
      .returning('id')
      .executeTakeFirst();
    if (back) await enqueue(tx, runningJob, { id });
  });
}

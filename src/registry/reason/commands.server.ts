/** Keeping the library of usual reasons: adding one, putting one right, taking one out and putting it back. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { journal } from '../journal.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { usualReasons } from './queries.server.ts';
import { onOneLine, sameReason } from './reason.ts';
import type { OneReason, ReasonWritten } from './schema.ts';

/** Puts a reason in the place of the one that `was`, unless a colleague changed or took out that one meanwhile, or another says the same. */
export async function keepReason(db: Db, actor: Actor | null, { field, was, reason }: ReasonWritten): Promise<void> {
  await write(db, actor, async (tx) => {
    if (was === reason) return;
    refuse(was && !(await stands(tx, field, was)) ? 'reason-changed-meanwhile' : null);
    if (was && !sameReason(was, reason)) refuse(await whyNotSayAgain(tx, field, reason));
    if (was) await put(tx, { field, reason: was, removed_at: now() });
    await put(tx, { field, reason, removed_at: null });
    await journal(tx, actor, {
      what: was ? 'registry.reasonChanged' : 'registry.reasonAdded',
      on: ['person', actor!.id],
      before: { field, reason: was },
      after: { field, reason },
      reason: was ? `«${was}» → «${reason}»` : `«${reason}»`,
    });
  });
}

export async function dropReason(db: Db, actor: Actor | null, { field, was }: OneReason): Promise<void> {
  await write(db, actor, async (tx) => {
    refuse((await stands(tx, field, was)) ? null : 'reason-gone');
    await put(tx, { field, reason: was, removed_at: now() });
    await journal(tx, actor, {
      what: 'registry.reasonDropped',
      on: ['person', actor!.id],
      before: { field, reason: was },
      reason: `«${was}»`,
    });
  });
}

/** Undoes that one was taken out. */
export async function restoreReason(db: Db, actor: Actor | null, { field, was }: OneReason): Promise<void> {
  await write(db, actor, async (tx) => {
    if (await stands(tx, field, was)) return;
    await put(tx, { field, reason: was, removed_at: null });
    await journal(tx, actor, {
      what: 'registry.reasonRestored',
      on: ['person', actor!.id],
      after: { field, reason: was },
      reason: `«${was}»`,
    });
  });
}

/** One writes after another, so that each sees what stands. */
async function write(db: Db, actor: Actor | null, change: (tx: Db) => Promise<void>): Promise<void> {
  refuse(whyMayNot(actor, rights.review));
  await transact(db, async (tx) => {
    await sql`lock table usual_reason in share row exclusive mode`.execute(tx);
    await change(tx);
  });
}

const stands = async (tx: Db, field: string, reason: string): Promise<boolean> =>
  ((await usualReasons(tx))[field] ?? []).some((one) => onOneLine(one) === reason);

const whyNotSayAgain = async (tx: Db, field: string, reason: string) =>
  ((await usualReasons(tx))[field] ?? []).some((one) => sameReason(one, reason)) ? 'reason-there-already' : null;

interface Row {
  readonly field: string;
  readonly reason: string;
  readonly removed_at: Temporal.Instant | null;
}

const put = (tx: Db, row: Row) =>
  tx
    .insertInto('usual_reason')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['field', 'key']).doUpdateSet({ reason: row.reason, removed_at: row.removed_at }),
    )
    .execute();

/** Keeping the library of usual reasons: adding one, putting one right, taking one out. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { journal } from '../journal.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import type { ReasonWritten } from './schema.ts';

/** Puts a reason in the place of the one that `was`. */
export async function keepReason(db: Db, actor: Actor | null, { field, was, reason }: ReasonWritten): Promise<void> {
  refuse(whyMayNot(actor, rights.review));
  await transact(db, async (tx) => {
    if (was) await put(tx, { field, reason: was, removed_at: now() });
    if (reason) await put(tx, { field, reason, removed_at: null });
    await journal(tx, actor, {
      what: 'registry.reasonKept',
      on: ['person', actor!.id],
      before: { field, reason: was },
      after: { field, reason },
    });
  });
}

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

/** Keeping what somebody is typing, and letting it go. It is theirs alone, so the journal says nothing of it. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { refused } from '../reasons.ts';
import { forgetUnsent } from './for-others.server.ts';
import type { FormToKeep, UnsentForm } from './schema.ts';

/** How many forms of one person are kept; of more, the oldest goes. */
export const mostForms = 50;

/** In place of what was kept of the same form. */
export async function keepUnsent(db: Db, actor: Actor | null, kept: FormToKeep): Promise<void> {
  if (!actor) return refused('sign-in-first');
  const { path, form, title } = kept;
  const said = { title, fields: JSON.stringify(kept.fields), updated_at: now() };
  await transact(db, async (tx) => {
    await tx
      .insertInto('unsent_form')
      .values({ person_id: actor.id, path, form, ...said })
      .onConflict((conflict) => conflict.columns(['person_id', 'path', 'form']).doUpdateSet(said))
      .execute();
    const older = tx.selectFrom('unsent_form').select('updated_at').where('person_id', '=', actor.id);
    const beyond = older.orderBy('updated_at', 'desc').offset(mostForms).limit(1);
    await tx.deleteFrom('unsent_form').where('person_id', '=', actor.id).where('updated_at', '<=', beyond).execute();
  });
}

/** By choice, or because it was sent and taken. */
export async function dropUnsent(db: Db, actor: Actor | null, { path, form }: UnsentForm): Promise<void> {
  if (!actor) return refused('sign-in-first');
  await forgetUnsent(db, actor, path, [form]);
}

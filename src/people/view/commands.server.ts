/** Keeping a view of a list under a name, and letting it go. It is its keeper's alone, so the journal says nothing of it. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { whyMayNot } from '../rules.ts';
import type { ViewToKeep } from './schema.ts';

/** How many views somebody may keep, of all lists together. */
export const mostViews = 40;

/** Under a name that is taken it takes the other's place. */
export async function keepView(db: Db, actor: Actor | null, { list, name, query }: ViewToKeep): Promise<void> {
  refuse(whyMayNot(actor, rights.enterStaff));
  await transact(db, async (tx) => {
    const mine = tx.selectFrom('saved_view').select(['list', 'name']).where('person_id', '=', actor!.id);
    const kept = await mine.execute();
    const isNew = !kept.some((view) => view.list === list && view.name === name);
    refuse(isNew && kept.length >= mostViews ? 'too-many-views' : null);
    await tx
      .insertInto('saved_view')
      .values({ id: newId(), person_id: actor!.id, list, name, query, created_at: now() })
      .onConflict((conflict) => conflict.columns(['person_id', 'list', 'name']).doUpdateSet({ query }))
      .execute();
  });
}

/** Answers the list that it was a view of. */
export async function dropView(db: Db, actor: Actor | null, { id }: { readonly id: string }): Promise<string> {
  refuse(whyMayNot(actor, rights.enterStaff));
  const dropped = await db
    .deleteFrom('saved_view')
    .where('id', '=', id)
    .where('person_id', '=', actor!.id)
    .returning('list')
    .executeTakeFirst();
  return dropped?.list ?? refused('no-such-view');
}

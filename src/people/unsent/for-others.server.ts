/** A step of other modules' transactions: what is kept of forms that lost their purpose goes. */
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';

/** What the actor half wrote in those forms of a page. */
export async function forgetUnsent(tx: Db, actor: Actor, path: string, forms: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('unsent_form')
    .where('person_id', '=', actor.id)
    .where('path', '=', path)
    .where('form', 'in', forms)
    .execute();
}

/** Steps of other modules' transactions, which have asked already. */
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';

/** Notes that one that is named as an ally says that it is none, or, with null, that it is one after all. */
export async function noteDenied(
  tx: Db,
  { from, to }: { readonly from: string; readonly to: string },
  at: Temporal.Instant | null,
): Promise<void> {
  await tx.deleteFrom('organization_not_ally').where('organization_id', '=', from).where('ally_id', '=', to).execute();
  if (at)
    await tx
      .insertInto('organization_not_ally')
      .values({ id: newId(), organization_id: from, ally_id: to, denied_at: at })
      .execute();
}

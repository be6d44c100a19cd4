/** How many organisations the public finds. */
import type { Db } from '#platform/server/db.ts';

export async function directoryCount(db: Db): Promise<Record<string, number>> {
  const { count } = await db
    .selectFrom('organization')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow();
  return { '/articuladores': Number(count) };
}

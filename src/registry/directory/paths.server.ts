/** The page of each organisation in the directory, for the map of the site. */
import type { PublicPath } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';

export async function organizationPaths(db: Db): Promise<PublicPath[]> {
  const rows = await db
    .selectFrom('organization')
    .select(['slug', 'updated_at'])
    .where('state', '=', 'active')
    .orderBy('slug')
    .execute();
  return rows.map(({ slug, updated_at }) => ({ path: `/articuladores/${slug}`, at: updated_at }));
}

/** The page of each published initiative, for the map of the site. */
import type { PublicPath } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { initiativePath } from './initiative.ts';

export async function initiativePaths(db: Db): Promise<PublicPath[]> {
  const rows = await db
    .selectFrom('initiative')
    .select(['slug', 'updated_at'])
    .where('state', '!=', 'draft')
    .orderBy('slug')
    .execute();
  return rows.map(({ slug, updated_at }) => ({ path: initiativePath({ slug }), at: updated_at }));
}

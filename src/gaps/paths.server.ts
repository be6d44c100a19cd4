/** The page of each gap that anyone may read, for the map of the site. */
import type { PublicPath } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { gapPath } from './stated/gap.ts';

export async function gapPaths(db: Db): Promise<PublicPath[]> {
  const rows = await db
    .selectFrom('gap')
    .select(['slug', 'updated_at'])
    .where('state', '=', 'published')
    .orderBy('slug')
    .execute();
  return rows.map((row) => ({ path: gapPath(row), at: row.updated_at }));
}

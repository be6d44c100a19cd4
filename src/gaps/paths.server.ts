/** The page of each gap that anyone may read, and the table of each current run, for the map of the site. */
import type { PublicPath } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { currentGapRuns } from './run/queries.server.ts';
import { gapRunPath } from './run/run.ts';
import { gapPath } from './stated/gap.ts';

export async function gapPaths(db: Db): Promise<PublicPath[]> {
  const rows = await db
    .selectFrom('gap')
    .select(['slug', 'updated_at'])
    .where('state', '=', 'published')
    .orderBy('slug')
    .execute();
  const runs = await currentGapRuns(db);
  return [
    ...rows.map((row) => ({ path: gapPath(row), at: row.updated_at })),
    ...runs.flatMap(({ slug, publishedAt }) =>
      slug ? [{ path: gapRunPath(slug), at: publishedAt ?? undefined }] : [],
    ),
  ];
}

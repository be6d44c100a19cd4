/** The page of each initiative and resource that anyone may read, for the map of the site. */
import type { PublicPath } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { initiativePath } from './initiatives/initiative.ts';
import { resourcePath } from './resources/resource.ts';

export async function paths(db: Db): Promise<PublicPath[]> {
  const [initiatives, resources] = await Promise.all([
    db.selectFrom('initiative').select(['slug', 'updated_at']).where('state', '!=', 'draft').orderBy('slug').execute(),
    db
      .selectFrom('resource')
      .select(['slug', 'updated_at'])
      .where('state', '!=', 'withdrawn')
      .orderBy('slug')
      .execute(),
  ]);
  return [
    ...initiatives.map((one) => ({ path: initiativePath(one), at: one.updated_at })),
    ...resources.map((one) => ({ path: resourcePath(one), at: one.updated_at })),
  ];
}

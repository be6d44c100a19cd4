/** Every gap that anyone may read, with what was proposed around it, for whoever tells of them all. */
import type { Db } from '#platform/server/db.ts';
import type { Gap } from '../stated/gap.ts';
import { publicGapsById } from '../stated/queries.server.ts';
import type { Boxes } from './node.ts';
import { readBoxes } from './read.server.ts';

/** In the order in which they were stated. */
export async function allPublicGaps(db: Db): Promise<{ readonly gap: Gap; readonly boxes: Boxes }[]> {
  const rows = await db
    .selectFrom('gap')
    .select('id')
    .where('state', '=', 'published')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const gaps = await publicGapsById(
    db,
    rows.map(({ id }) => id),
  );
  const inOrder = rows.flatMap(({ id }) => gaps.find((gap) => gap.id === id) ?? []);
  return Promise.all(inOrder.map(async (gap) => ({ gap, boxes: await readBoxes(db, gap.id) })));
}

/** How many organisations there are now for each kind of support. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { enablerKinds, type EnablerKind } from '../organization/codes.ts';

/** How many organisations offer each kind of support, and how many work directly with people. */
export async function kindCounts(db: Db): Promise<{ direct: number; kinds: { kind: EnablerKind; count: number }[] }> {
  const active = db.selectFrom('organization').where('state', '=', 'active');
  const [direct, rows] = await Promise.all([
    active
      .where('intervenes', '=', true)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
    active
      .select([sql<string>`unnest(kinds)`.as('kind'), (of) => of.fn.countAll<number>().as('count')])
      .groupBy('kind')
      .execute(),
  ]);
  const counts = new Map(rows.map(({ kind, count }) => [kind, count]));
  const shown = enablerKinds.filter((kind) => kind !== 'other').map((kind) => ({ kind, count: counts.get(kind) ?? 0 }));
  return { direct: direct.count, kinds: shown };
}

/** Organisations in their own words. */
import { sql } from 'kysely';
import { today } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';

export interface Voice {
  readonly slug: string;
  readonly name: string;
  readonly region: string | null;
  readonly traits: string;
}

/** Three organisations in their own words, others each day: everybody gets their turn. */
export async function voicesOfToday(db: Db): Promise<Voice[]> {
  const day = today().toString();
  const rows = await db
    .selectFrom('organization')
    .select(['slug', 'name', 'region', 'traits'])
    .where('state', '=', 'active')
    .where(sql<boolean>`length(traits) between 20 and 140`)
    .orderBy(sql`md5(id::text || ${day})`)
    .limit(3)
    .execute();
  return rows.map((row) => ({ ...row, traits: row.traits! }));
}

/** Says whether the registry changed since it was last asked. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';

/** Another as soon as any active organisation changed, came or went. */
export async function registryStamp(db: Db): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select count(*) || ' ' || coalesce(max(updated_at)::text, '') as stamp from organization where state = 'active'`.execute(
    db,
  );
  return rows[0]!.stamp;
}

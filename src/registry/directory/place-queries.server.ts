/** The public organisations of a place: those with their seat there, and those that work in its region. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';

export interface PlacedOrganization {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

export interface OrganizationsOfPlace {
  /** How many have their seat in the comuna, or in the region when no comuna is asked for. */
  readonly seated: number;
  /** How many say that they work in the region, wherever their seat is. */
  readonly working: number;
  /** Some of them by name, those seated in the place first. */
  readonly some: readonly PlacedOrganization[];
}

/** Organisations of a region (two digits), or of one of its comunas. */
export async function organizationsOfPlace(
  db: Db,
  place: { readonly region: string; readonly comuna?: string | undefined },
  { limit = 6 } = {},
): Promise<OrganizationsOfPlace> {
  const seated = place.comuna ? sql<boolean>`comuna = ${place.comuna}` : sql<boolean>`region = ${place.region}`;
  const working = sql<boolean>`works_in @> array[${place.region}]::text[]`;
  const active = db.selectFrom('organization').where('state', '=', 'active');
  const [counts, some] = await Promise.all([
    active
      .select([
        sql<number>`(count(*) filter (where ${seated}))::int`.as('seated'),
        sql<number>`(count(*) filter (where ${working}))::int`.as('working'),
      ])
      .executeTakeFirstOrThrow(),
    active
      .select(['slug', 'name', 'description'])
      .where((where) => where.or([seated, working]))
      .orderBy(sql`(${seated}) is not true`)
      .orderBy('name')
      .orderBy('slug')
      .limit(limit)
      .execute(),
  ]);
  return { ...counts, some };
}

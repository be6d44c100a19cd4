/** What passes from the absorbed organisation to the kept one, and back: registrations, people, allies of others, addresses. */
import { sql } from 'kysely';
import { passBack, passPeople, type Passed } from '#people/membership/for-others.server.ts';
import type { Db } from '#platform/server/db.ts';

/** The identifiers of the rows that passed, by kind. */
export interface Moved extends Passed {
  readonly registrations: readonly string[];
  readonly allies: readonly string[];
  /** Organisations that had been merged into the absorbed one. */
  readonly merged: readonly string[];
  /** Addresses that the absorbed one had before. */
  readonly slugs: readonly string[];
}

interface Ids {
  readonly id: string;
}

/** Whoever already belongs to the kept one keeps that role; two allies of one organisation stay as they are. */
export async function moveAll(tx: Db, kept: Ids, absorbed: Ids): Promise<Moved> {
  const ids = async (query: ReturnType<typeof sql<Ids>>): Promise<string[]> =>
    (await query.execute(tx)).rows.map(({ id }) => id);
  return {
    ...(await passPeople(tx, absorbed.id, kept.id)),
    registrations: await ids(
      sql<Ids>`update registration set organization_id = ${kept.id} where organization_id = ${absorbed.id} returning id`,
    ),
    allies: await ids(sql<Ids>`
      update organization_ally a set ally_id = ${kept.id} where ally_id = ${absorbed.id} and organization_id <> ${kept.id}
        and not exists (select from organization_ally k where k.organization_id = a.organization_id and k.ally_id = ${kept.id})
      returning id`),
    merged: await ids(
      sql<Ids>`update organization set merged_into = ${kept.id} where merged_into = ${absorbed.id} returning id`,
    ),
    slugs: await ids(
      sql<Ids>`update organization_former_slug set organization_id = ${kept.id} where organization_id = ${absorbed.id} returning slug as id`,
    ),
  };
}

/** Gives back what passed and is still there. */
export async function moveBack(tx: Db, kept: Ids, absorbed: Ids, moved: Moved): Promise<void> {
  await sql`update registration set organization_id = ${absorbed.id} where organization_id = ${kept.id} and id = any(${moved.registrations}::uuid[])`.execute(
    tx,
  );
  await passBack(tx, kept.id, absorbed.id, moved);
  await sql`update organization_ally set ally_id = ${absorbed.id} where ally_id = ${kept.id} and id = any(${moved.allies}::uuid[])`.execute(
    tx,
  );
  await sql`update organization set merged_into = ${absorbed.id} where merged_into = ${kept.id} and id = any(${moved.merged}::uuid[])`.execute(
    tx,
  );
  await sql`update organization_former_slug set organization_id = ${absorbed.id} where organization_id = ${kept.id} and slug = any(${moved.slugs}::text[])`.execute(
    tx,
  );
}

/** What passes to another organisation when the registry merges two, and back when it parts them: members and open invitations. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';

/** The rows that passed. */
export interface Passed {
  readonly memberships: readonly string[];
  readonly invitations: readonly string[];
}

/** Passes the members of one organisation to another; whoever already belongs to that one keeps the role held there. For the registry's merges. */
export async function passPeople(tx: Db, from: string, to: string): Promise<Passed> {
  const memberships = await sql<{ id: string }>`
    update membership m set organization_id = ${to} where organization_id = ${from} and ended_at is null
      and not exists (select from membership k where k.organization_id = ${to} and k.person_id = m.person_id and k.ended_at is null)
    returning id`.execute(tx);
  const invitations = await sql<{ id: string }>`
    update invitation set organization_id = ${to} where organization_id = ${from} returning id`.execute(tx);
  return { memberships: memberships.rows.map(({ id }) => id), invitations: invitations.rows.map(({ id }) => id) };
}

/** Gives them back, those that are still there. */
export async function passBack(tx: Db, from: string, to: string, { memberships, invitations }: Passed): Promise<void> {
  await sql`
    update membership set organization_id = ${to} where organization_id = ${from} and id = any(${memberships}::uuid[])`.execute(
    tx,
  );
  await sql`
    update invitation set organization_id = ${to} where organization_id = ${from} and id = any(${invitations}::uuid[])`.execute(
    tx,
  );
}

/** Who belongs to an organisation, and whom a mail to it reaches. */
import { sql, type RawBuilder } from 'kysely';
import type { Actor, OrganizationRole } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { whyMayNot } from '../rules.ts';
import { type Member, rank } from './membership.ts';

/** The members of an organisation: owners first, then by name. */
export async function membersOf(db: Db, actor: Actor | null, organizationId: string): Promise<Member[]> {
  refuse(whyMayNot(actor, rights.readMembers, { organizationId }));
  return currentMembers(db, organizationId);
}

/** The members of every organisation, for whoever may see those of any, by name. */
export async function allMembers(db: Db, actor: Actor | null): Promise<(Member & { organizationId: string })[]> {
  refuse(whyMayNot(actor, rights.readMembers));
  return membersQuery(db).select('organization_id as organizationId').execute();
}

/** The addresses of an organisation's owners and editors, for a mail that concerns it. For commands: it asks nobody's leave. */
export async function addressesOf(
  tx: Db,
  organizationId: string,
  roles: readonly OrganizationRole[] = ['owner'],
): Promise<string[]> {
  return (await currentMembers(tx, organizationId))
    .filter(({ role }) => roles.includes(role))
    .map(({ email }) => email);
}

/** In another module's query: how many owners the organisation with that id has. */
export function ownersOf(organizationId: string): RawBuilder<number> {
  return sql<number>`(select count(*) from membership
    where membership.organization_id = ${sql.ref(organizationId)} and role = 'owner' and ended_at is null)`;
}

/** Where a person belongs now, the longest first. For another module's query, which has asked whether it may be read. */
export async function belongsTo(db: Db, personId: string) {
  return db
    .selectFrom('membership')
    .select(['organization_id as organizationId', 'role', 'since'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('since')
    .execute();
}

export async function currentMembers(db: Db, organizationId: string): Promise<Member[]> {
  const members = await membersQuery(db).where('organization_id', '=', organizationId).execute();
  return members.sort((a, b) => rank[b.role] - rank[a.role]);
}

const membersQuery = (db: Db) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('ended_at', 'is', null)
    .select(['person.id as personId', 'person.name', 'person.email', 'role', 'since'])
    .orderBy('person.name');

/** Who belongs to an organisation, its invitations, and whom a mail to it reaches. */
import { sql, type RawBuilder } from 'kysely';
import type { Actor, OrganizationRole } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { whyMayNot } from '../rules.ts';
import { tokenHash } from '#platform/server/mailed-token.ts';
import { type Invitation, type Member, rank } from './membership.ts';

/** The members of an organisation: owners first, then by name. */
export async function membersOf(db: Db, actor: Actor | null, organizationId: string): Promise<Member[]> {
  refuse(whyMayNot(actor, rights.readMembers, { organizationId }));
  return currentMembers(db, organizationId);
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

/** The same for when somebody was last invited to it and has neither accepted nor been called off; null where nobody. */
export function lastInvitedOf(organizationId: string): RawBuilder<Temporal.Instant | null> {
  return sql<Temporal.Instant | null>`(select max(invited_at) from invitation
    where invitation.organization_id = ${sql.ref(organizationId)} and accepted_at is null and revoked_at is null)`;
}

export async function currentMembers(db: Db, organizationId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('organization_id', '=', organizationId)
    .where('ended_at', 'is', null)
    .select(['person.id', 'person.name', 'person.email', 'role', 'since'])
    .orderBy('person.name')
    .execute();
  return rows
    .map(({ id, name, email, role, since }) => ({ personId: id, name, email, role, since }))
    .sort((a, b) => rank[b.role] - rank[a.role]);
}

/** The invitations of an organisation that are neither accepted nor revoked, newest first; expired ones too. */
export async function invitationsTo(db: Db, actor: Actor | null, organizationId: string): Promise<Invitation[]> {
  refuse(whyMayNot(actor, rights.invite, { organizationId }));
  const rows = await db
    .selectFrom('invitation')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .execute();
  return rows.map(readInvitation);
}

/** The invitation a link leads to. Whoever has the link may read it; null when there is none. */
export async function invitationByToken(db: Db, token: string): Promise<Invitation | null> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  return row ? readInvitation(row) : null;
}

interface Row {
  id: string;
  organization_id: string;
  organization_name: string;
  email: string;
  role: OrganizationRole;
  invited_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  accepted_at: Temporal.Instant | null;
  revoked_at: Temporal.Instant | null;
}

export function readInvitation(row: Row): Invitation {
  return {
    id: row.id,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    email: row.email,
    role: row.role,
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
    revokedAt: row.revoked_at,
  };
}

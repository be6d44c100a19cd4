/** Invitations: those that wait for an answer, and the one that a link leads to. */
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import type { Db, Tables } from '#platform/server/db.ts';
import { tokenHash } from '#platform/server/mailed-token.ts';
import { letterWaits } from '#platform/server/outbox.ts';
import { undoMinutes } from '#platform/undo.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { whyMayNot } from '../rules.ts';
import { letterOfInvitation, type Invitation, type InvitedTo, type OwnerInvited } from './invitation.ts';

/** Of an organisation, those neither accepted nor revoked, newest first; expired ones too. */
export async function invitationsTo(db: Db, actor: Actor | null, organizationId: string): Promise<Invitation[]> {
  refuse(whyMayNot(actor, rights.invite, { organizationId }));
  return pending(db, organizationId);
}

/** The same of the mesa, with who invited. */
export async function invitationsToMesa(db: Db, actor: Actor | null): Promise<Invitation[]> {
  refuse(whyMayNot(actor, rights.readPeople));
  return pending(db, null);
}

/** One of them by its id, answered or not; null where there is none. */
export async function invitationToMesa(db: Db, actor: Actor | null, id: string): Promise<Invitation | null> {
  refuse(whyMayNot(actor, rights.readPeople));
  if (!isId(id)) return null;
  const row = await selected(db).where('id', '=', id).where('mesa_role', 'is not', null).executeTakeFirst();
  return row ? readInvitation(row) : null;
}

/** The invitation a link leads to. Whoever has the link may read it; null when there is none. */
export async function invitationByToken(db: Db, token: string, { lock = false } = {}): Promise<Invitation | null> {
  const hash = tokenHash(token);
  const row = await selected(db)
    .where((e) => e.or([e('token_hash', '=', hash), e('first_token_hash', '=', hash)]))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? readInvitation(row) : null;
}

/** One by its id, locked, where it is to that organisation, or to the mesa; null where not. */
export async function lockInvitation(tx: Db, id: string, organizationId: string | null): Promise<Invitation | null> {
  if (!isId(id)) return null;
  const row = await selected(tx)
    .where('id', '=', id)
    .where('organization_id', organizationId ? '=' : 'is', organizationId)
    .forUpdate()
    .executeTakeFirst();
  return row ? readInvitation(row) : null;
}

/** Whoever was last invited to own it and has not answered, locked; null where nobody. */
export async function lastInvitationOf(tx: Db, organizationId: string): Promise<Invitation | null> {
  const row = await selected(tx)
    .where('organization_id', '=', organizationId)
    .where('role', '=', 'owner')
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row ? readInvitation(row) : null;
}

/** In another module's query: what is known of the last invitation to own an organisation that was not answered. */
export function ofLastInvitation<T extends Temporal.Instant | string>(
  column: 'opened_at' | 'reminded_at' | 'expires_at' | 'email' | 'leaves',
  organizationId: string,
) {
  return sql<T | null>`(select ${column === 'leaves' ? leavesOf('invitation') : sql.ref(column)} from invitation
    where invitation.organization_id = ${sql.ref(organizationId)} and role = 'owner'
      and accepted_at is null and revoked_at is null order by invited_at desc limit 1)`;
}

/**
 * In another module's query: whether an invitation to own an organisation is open at that instant, and whether it grants what
 * somebody asked for. One that grants counts only from `grantedBy` back, where the letter of a later one may still wait.
 */
export function ownerInvited(
  organizationId: string,
  at: Temporal.Instant,
  grantedBy = at,
): RawBuilder<OwnerInvited | null> {
  return sql`(select case when bool_or(asked) then 'granted' when count(*) > 0 then 'invited' end from invitation
    where invitation.organization_id = ${sql.ref(organizationId)} and role = 'owner'
      and accepted_at is null and revoked_at is null and expires_at > ${at} and (not asked or invited_at <= ${grantedBy}))`;
}

/** Those open, newest first. For another module's query, which has asked whether they may be read. */
export async function ownersInvited(db: Db, organizationId: string, at: Temporal.Instant): Promise<Invitation[]> {
  return (await pending(db, organizationId)).filter(
    ({ to, expiresAt }) => to.role === 'owner' && Temporal.Instant.compare(expiresAt, at) > 0,
  );
}

/** An invitation to own an organisation whose letter waits, and which can be undone until then. */
export interface OwnerInvitedLately {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly email: string;
  readonly by: string;
  readonly byName: string;
  readonly at: Temporal.Instant;
  readonly leaves: Temporal.Instant;
}

/** Those to own an organisation, by somebody who is not of it, whose letters wait, by name. For another module's query, which has asked whether they may be read. */
export async function ownersInvitedLately(db: Db): Promise<OwnerInvitedLately[]> {
  const leaves = leavesOf('i');
  const rows = await db
    .selectFrom('invitation as i')
    .innerJoin('person as p', 'p.id', 'i.invited_by')
    .select(['i.id', 'i.organization_id', 'i.organization_name', 'i.email', 'i.invited_at as at'])
    .select(['p.id as by', 'p.name as byName', leaves.as('leaves')])
    .where('i.role', '=', 'owner')
    .where('i.asked', '=', false)
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.invited_at', '>', now().subtract({ minutes: undoMinutes }))
    .where(leaves, 'is not', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('membership as m')
            .select('m.id')
            .whereRef('m.organization_id', '=', 'i.organization_id')
            .whereRef('m.person_id', '=', 'i.invited_by')
            .where('m.ended_at', 'is', null),
        ),
      ),
    )
    .orderBy('i.organization_name')
    .execute();
  return rows.map(({ organization_id, organization_name, leaves, ...one }) => ({
    ...one,
    organizationId: organization_id!,
    name: organization_name!,
    leaves: leaves!,
  }));
}

/** Those of these that were accepted. For another module's query, which has asked whether they may be read. */
export async function acceptedAmong(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('invitation')
    .select('id')
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .where('accepted_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** In another module's query: when somebody was last invited to the organisation with that id and has neither accepted nor been called off. */
export function lastInvitedOf(organizationId: string): RawBuilder<Temporal.Instant | null> {
  return sql<Temporal.Instant | null>`(select max(invited_at) from invitation
    where invitation.organization_id = ${sql.ref(organizationId)} and accepted_at is null and revoked_at is null)`;
}

async function pending(db: Db, organizationId: string | null): Promise<Invitation[]> {
  const rows = await selected(db)
    .where('organization_id', organizationId ? '=' : 'is', organizationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .execute();
  return rows.map(readInvitation);
}

const selected = (db: Db) => db.selectFrom('invitation').selectAll().select(leavesOf('invitation').as('leaves'));

/** When the letter of one leaves, while it waits. */
const leavesOf = (alias: string) => letterWaits(sql<string>`${letterOfInvitation('')} || ${sql.ref(`${alias}.id`)}`);

type Row = Selectable<Tables['invitation']> & Pick<Invitation, 'leaves'>;

function readInvitation(row: Row): Invitation {
  return {
    id: row.id,
    to: invitedTo(row),
    email: row.email,
    asked: row.asked,
    invitedAt: row.invited_at,
    leaves: row.leaves,
    expiresAt: row.expires_at,
    openedAt: row.opened_at,
    remindedAt: row.reminded_at,
    acceptedAt: row.accepted_at,
    revokedAt: row.revoked_at,
  };
}

/** One of both is there, says the table. */
function invitedTo({
  organization_id,
  organization_name,
  role,
  mesa_role,
}: Selectable<Tables['invitation']>): InvitedTo {
  if (mesa_role) return { organization: null, role: mesa_role };
  return { organization: { id: organization_id!, name: organization_name! }, role: role! };
}

/** Invitations to an organisation: sent by mail, for one address, once, for some days; revocable until used. */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, OrganizationRole } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { journal } from '#platform/server/journal.ts';
import type { Locale } from '#platform/words.ts';
import { countTry } from '../entering/tries.server.ts';
import { sendInvitation } from '../entering/mails.server.ts';
import { giveMembership, membersOf } from './commands.server.ts';
import { invitationDays, stateOf, whyNotAccept, whyNotInvite, type Invitation } from './membership.ts';
import { whyMayNot } from '../rules.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';

/** The organisation invited to; the caller, a floor above, knows its name. */
export interface Invited {
  readonly organization: { readonly id: string; readonly name: string };
  readonly email: string;
  readonly role: OrganizationRole;
  readonly locale?: Locale;
}

/** Invites an address. The link carries a token of which only the hash is kept. */
export async function invite(db: Db, actor: Actor | null, invited: Invited): Promise<void> {
  const { organization, email } = invited;
  refuse(whyMayNot(actor, rights.invite, { organizationId: organization.id }));
  await countTry('mail-from', actor!.id);
  await transact(db, async (tx) => {
    refuse(
      whyNotInvite(
        email,
        await membersOf(tx, actor, organization.id),
        await invitationsTo(tx, actor, organization.id),
        now(),
      ),
    );
    await send(tx, actor!, invited);
  });
}

/** Invites the person who registered an organisation to own it: a step of accepting it, which has asked already. */
export async function inviteFirstOwner(tx: Db, actor: Actor | null, invited: Omit<Invited, 'role'>): Promise<void> {
  await send(tx, actor!, { ...invited, role: 'owner' });
}

async function send(tx: Db, actor: Actor, { organization, email, role, locale = 'es' }: Invited): Promise<void> {
  const token = randomBytes(24).toString('base64url');
  const id = newId();
  await tx
    .insertInto('invitation')
    .values({
      id,
      organization_id: organization.id,
      organization_name: organization.name,
      email,
      role,
      token_hash: hashOf(token),
      invited_by: actor.id,
      invited_at: now(),
      expires_at: now().add({ hours: 24 * invitationDays }),
    })
    .execute();
  await journal(tx, actor, {
    what: 'invitation.sent',
    on: ['organization', organization.id],
    inNameOf: organization.id,
    after: { invitation: id, role },
  });
  await sendInvitation(
    tx,
    { to: email, organization: organization.name, role, from: actor.name, token, days: invitationDays },
    locale,
  );
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
  return rows.map(invitation);
}

/** The invitation a link leads to. Whoever has the link may read it; null when there is none. */
export async function invitationByToken(db: Db, token: string): Promise<Invitation | null> {
  const row = await db.selectFrom('invitation').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst();
  return row ? invitation(row) : null;
}

/** Joins the organisation. The actor must be the person invited: their address, proved, is the invitation's. */
export async function acceptInvitation(db: Db, actor: Actor | null, token: string): Promise<Invitation> {
  if (!actor) return refused('sign-in-first');
  return transact(db, async (tx) => {
    const row = await tx
      .selectFrom('invitation')
      .selectAll()
      .where('token_hash', '=', hashOf(token))
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refused('no-such-invitation');
    const found = invitation(row);
    refuse(whyNotAccept(found, actor.email, now()));
    await tx
      .updateTable('invitation')
      .set({ accepted_at: now(), accepted_by: actor.id })
      .where('id', '=', found.id)
      .execute();
    await giveMembership(tx, actor, { organizationId: found.organizationId, personId: actor.id, role: found.role });
    return found;
  });
}

export async function revokeInvitation(
  db: Db,
  actor: Actor | null,
  { organizationId, id }: { organizationId: string; id: string },
): Promise<void> {
  refuse(whyMayNot(actor, rights.invite, { organizationId }));
  await transact(db, async (tx) => {
    const row = await tx
      .selectFrom('invitation')
      .selectAll()
      .where('id', '=', id)
      .where('organization_id', '=', organizationId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refused('no-such-invitation');
    const state = stateOf(invitation(row), now());
    refuse(state === 'accepted' || state === 'revoked' ? `invitation-${state}` : null);
    await tx.updateTable('invitation').set({ revoked_at: now(), revoked_by: actor!.id }).where('id', '=', id).execute();
    await journal(tx, actor, {
      what: 'invitation.revoked',
      on: ['organization', organizationId],
      inNameOf: organizationId,
      before: { invitation: id },
    });
  });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

interface Row {
  id: string;
  organization_id: string;
  organization_name: string;
  email: string;
  role: string;
  invited_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  accepted_at: Temporal.Instant | null;
  revoked_at: Temporal.Instant | null;
}

function invitation(row: Row): Invitation {
  return {
    id: row.id,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    email: row.email,
    role: row.role as OrganizationRole,
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
    revokedAt: row.revoked_at,
  };
}

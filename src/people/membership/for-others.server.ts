/** Steps of other commands: members given and ended, and the first owner's invitation. */
import type { Actor, OrganizationRole } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import type { Mail } from '#platform/server/outbox.ts';
import type { Locale } from '#platform/words.ts';
import { sendInvitation } from '../entering/mails.server.ts';
import { refuse } from '../reasons.ts';
import { newToken, tokenHash } from '#platform/server/mailed-token.ts';
import { invitationDays, rank } from './membership.ts';
import { currentMembers } from './queries.server.ts';
import { beginMembership, closeMembership, lockMembers } from './record.server.ts';
import { whyNotChange } from './rules.ts';
import { journal } from '../journal.ts';

/**
 * Makes a person a member in the transaction of another command: the registry's, when it accepts who registered. Whoever is
 * a member already keeps the greater role.
 */
export async function giveMembership(
  tx: Db,
  actor: Actor | null,
  { organizationId, personId, role }: { organizationId: string; personId: string; role: OrganizationRole },
): Promise<void> {
  const held = (await currentMembers(tx, organizationId)).find((member) => member.personId === personId);
  if (held && rank[held.role] >= rank[role]) return;
  if (held) await closeMembership(tx, actor, organizationId, personId, 'changed');
  await beginMembership(tx, actor, organizationId, personId, role);
}

/** Ends every membership of a person who closes their account; refuses while an organisation would be left without an owner, unless it must end. */
export async function endMemberships(tx: Db, actor: Actor, must: { readonly end: boolean }): Promise<void> {
  for (const { organizationId } of actor.memberships) {
    if (must.end) await closeMembership(tx, actor, organizationId, actor.id, 'closed');
    else await endMembership(tx, actor, organizationId, 'closed');
  }
}

export async function endMembership(
  tx: Db,
  actor: Actor,
  organizationId: string,
  how: 'left' | 'closed',
): Promise<void> {
  refuse(whyNotChange(await lockMembers(tx, organizationId), actor.id, null));
  await closeMembership(tx, actor, organizationId, actor.id, how);
}

/** The organisation invited to; the caller, a floor above, knows its name. */
export interface Invited {
  readonly organization: { readonly id: string; readonly name: string };
  readonly email: string;
  readonly role: OrganizationRole;
  readonly locale?: Locale;
  /** The letter waits until then, and can be called off by its key. */
  readonly held?: Pick<Mail, 'dedupeKey' | 'sendAfter'>;
}

/** Invites the person who registered an organisation to own it: a step of accepting it, which has asked already. */
export async function inviteFirstOwner(tx: Db, actor: Actor | null, invited: Omit<Invited, 'role'>): Promise<void> {
  await sendInvited(tx, actor!, { ...invited, role: 'owner' });
}

export async function sendInvited(
  tx: Db,
  actor: Actor,
  { organization, email, role, locale = 'es', held = {} }: Invited,
): Promise<void> {
  const token = newToken();
  const id = newId();
  await tx
    .insertInto('invitation')
    .values({
      id,
      organization_id: organization.id,
      organization_name: organization.name,
      email,
      role,
      token_hash: tokenHash(token),
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
    { to: email, organization: organization.name, role, from: actor.name, token, days: invitationDays, held },
    locale,
  );
}

/** Who belongs to an organisation and was invited to it is forgotten, with it: a step of undoing that it came to be. */
export async function forgetInvited(tx: Db, organizationId: string): Promise<void> {
  await tx.deleteFrom('membership').where('organization_id', '=', organizationId).execute();
  await tx.deleteFrom('invitation').where('organization_id', '=', organizationId).execute();
}

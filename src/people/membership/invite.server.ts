/** Invitations to an organisation: sent by mail, for one address, once, for some days; revocable until used. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { tokenHash } from '#platform/server/mailed-token.ts';
import { countTry } from '#platform/server/limit/limit.ts';
import { type Invited, giveMembership, sendInvited } from './for-others.server.ts';
import { stateOf, type Invitation } from './membership.ts';
import { whyMayNot } from '../rules.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { readInvitation, invitationsTo, membersOf } from './queries.server.ts';
import { whyNotAccept, whyNotInvite } from './rules.ts';
import { journal } from '../journal.ts';

/** Invites an address. The link carries a token of which only the hash is kept. */
export async function invite(db: Db, actor: Actor | null, invited: Invited): Promise<void> {
  const { organization, email } = invited;
  refuse(whyMayNot(actor, rights.invite, { organizationId: organization.id }));
  await countTry(db, 'mail-from', actor!.id);
  await transact(db, async (tx) => {
    refuse(
      whyNotInvite(
        email,
        await membersOf(tx, actor, organization.id),
        await invitationsTo(tx, actor, organization.id),
        now(),
      ),
    );
    await sendInvited(tx, actor!, invited);
  });
}

/** Joins the organisation. The actor must be the person invited: their address, proved, is the invitation's. */
export async function acceptInvitation(db: Db, actor: Actor | null, token: string): Promise<Invitation> {
  if (!actor) return refused('sign-in-first');
  return transact(db, async (tx) => {
    const found = await lockByToken(tx, token);
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
    const state = stateOf(readInvitation(row), now());
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

async function lockByToken(tx: Db, token: string): Promise<Invitation> {
  const row = await tx
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .forUpdate()
    .executeTakeFirst();
  return row ? readInvitation(row) : refused('no-such-invitation');
}

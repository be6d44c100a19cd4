/** Links to share: made, taken back, and joined by. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { newToken, tokenHash } from '#platform/server/mailed-token.ts';
import { journal } from '../journal.ts';
import { giveMembership } from '../membership/for-others.server.ts';
import { currentMembers } from '../membership/queries.server.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { may, whyMayNot } from '../rules.ts';
import { writeSharedLink } from './for-others.server.ts';
import { countOpenLinks, lockSharedLink, sharedLinkByToken, standingOf } from './share-queries.server.ts';
import { whyNotJoin, whyNotRevokeLink, whyNotShare } from './share-rules.ts';
import type { LinkAsked, NewSharedLink, SharedLink } from './shared-link.ts';

/** Makes a link and answers it, this once. */
export async function shareLink(db: Db, actor: Actor | null, asked: LinkAsked): Promise<NewSharedLink> {
  const { role, organization } = asked;
  const on = { organizationId: organization.id };
  refuse(whyMayNot(actor, rights.invite, on));
  return transact(db, async (tx) => {
    const members = await currentMembers(tx, organization.id);
    const sharing = {
      role,
      mayGiveOwnership: may(actor, rights.shareOwnership),
      owners: members.filter((one) => one.role === 'owner').length,
      open: await countOpenLinks(tx, organization.id),
    };
    refuse(whyNotShare(sharing));
    return writeSharedLink(tx, actor!, asked);
  });
}

export async function revokeLink(
  db: Db,
  actor: Actor | null,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
): Promise<void> {
  refuse(whyMayNot(actor, rights.invite, { organizationId }));
  await transact(db, async (tx) => {
    const link = (await lockSharedLink(tx, organizationId, id)) ?? refused('no-such-shared-link');
    refuse(whyNotRevokeLink(link));
    const revoked = { revoked_at: now(), revoked_by: actor!.id };
    await tx.updateTable('invitation_link').set(revoked).where('id', '=', id).execute();
    const before = { link: id };
    await journal(tx, actor, { what: 'sharedLink.revoked', ...subjectOf(link), before });
  });
}

/** Joins. The actor's address is proved: nobody enters with one that is not. */
export async function joinByLink(db: Db, actor: Actor | null, token: string): Promise<SharedLink> {
  if (!actor) return refused('sign-in-first');
  return transact(db, async (tx) => {
    const link = (await sharedLinkByToken(tx, token, { lock: true })) ?? refused('no-such-shared-link');
    refuse(whyNotJoin(link, await standingOf(tx, link, actor), now()));
    await tx
      .updateTable('invitation_link')
      .set((e) => ({ uses: e('uses', '+', 1) }))
      .where('id', '=', link.id)
      .execute();
    await inviteBy(tx, actor, link);
    const after = { link: link.id, role: link.role };
    await journal(tx, actor, { what: 'sharedLink.used', ...subjectOf(link), after });
    await giveMembership(tx, actor, { organizationId: link.organization.id, personId: actor.id, role: link.role });
    return link;
  });
}

const subjectOf = ({ organization: { id } }: SharedLink) => ({ on: ['organization', id] as const, inNameOf: id });

/** The invitation that the link is a way into: sent to nobody, answered already, kept as long as the link. */
async function inviteBy(tx: Db, actor: Actor, { id, organization, role, expiresAt }: SharedLink): Promise<void> {
  await tx
    .insertInto('invitation')
    .values((e) => ({
      id: newId(),
      link_id: id,
      organization_id: organization.id,
      organization_name: organization.name,
      role,
      email: actor.email,
      token_hash: tokenHash(newToken()),
      invited_by: e.selectFrom('invitation_link').select('made_by').where('id', '=', id),
      invited_at: now(),
      expires_at: expiresAt,
      accepted_at: now(),
      accepted_by: actor.id,
    }))
    .execute();
}

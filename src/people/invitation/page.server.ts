/** What the pages of invitations show: those that wait, and of one whatever whoever opens it may know. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { organizationRoles, type OrganizationRole } from '#platform/actor.ts';
import type { Member } from '../membership/membership.ts';
import { membersPage } from '../membership/page.server.ts';
import { rights } from '../rights.ts';
import { may } from '../rules.ts';
import { stateOf } from './invitation.ts';
import { invitationByToken, invitationsTo } from './queries.server.ts';
import { sharedLinksTo } from './share-queries.server.ts';
import { whyNotShare } from './share-rules.ts';

/** The people of an organisation with those who are invited to it, for whoever may invite; null for whoever may not see them. */
export async function peopleOf(db: Db, actor: Actor | null, organization: Parameters<typeof membersPage>[2]) {
  const page = await membersPage(db, actor, organization);
  if (!page) return null;
  const { invite } = page.can;
  return {
    ...page,
    invitations: invite ? await invitationsTo(db, actor, organization.id) : [],
    links: invite ? await sharedLinksTo(db, actor, organization.id) : [],
    shareable: rolesToShare(actor, page.members),
  };
}

/** The roles that a link of the actor's may give now. */
function rolesToShare(actor: Actor | null, members: readonly Member[]): OrganizationRole[] {
  const owners = members.filter(({ role }) => role === 'owner').length;
  const mayGiveOwnership = may(actor, rights.shareOwnership);
  return organizationRoles.filter((role) => whyNotShare({ role, mayGiveOwnership, owners, open: 0 }) === null);
}

/** An invitation as its mail's link shows it; null when the link leads to none. */
export async function invitationPage(db: Db, token: string) {
  const invitation = await invitationByToken(db, token);
  if (!invitation) return null;
  const { to, email, asked } = invitation;
  return { to, email, asked, state: stateOf(invitation, now()) };
}

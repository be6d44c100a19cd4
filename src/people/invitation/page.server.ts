/** What the pages of invitations show: those that wait, and of one whatever whoever opens it may know. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { membersPage } from '../membership/page.server.ts';
import { stateOf } from './invitation.ts';
import { invitationByToken, invitationsTo } from './queries.server.ts';

/** The people of an organisation with those who are invited to it, for whoever may invite; null for whoever may not see them. */
export async function peopleOf(db: Db, actor: Actor | null, organization: Parameters<typeof membersPage>[2]) {
  const page = await membersPage(db, actor, organization);
  return page && { ...page, invitations: page.can.invite ? await invitationsTo(db, actor, organization.id) : [] };
}

/** An invitation as its mail's link shows it; null when the link leads to none. */
export async function invitationPage(db: Db, token: string) {
  const invitation = await invitationByToken(db, token);
  if (!invitation) return null;
  const { to, email } = invitation;
  return { to, email, state: stateOf(invitation, now()) };
}

/** Who may be invited, accept, change role and hand over. Pure. */
import type { OrganizationRole } from '#platform/actor.ts';
import { type Invitation, type Member, stateOf } from './membership.ts';

/** Why an address cannot be invited. */
export function whyNotInvite(
  email: string,
  members: readonly Member[],
  pending: readonly Invitation[],
  now: Temporal.Instant,
): 'already-member' | 'already-invited' | null {
  if (members.some((member) => member.email === email)) return 'already-member';
  return pending.some((invitation) => invitation.email === email && stateOf(invitation, now) === 'open')
    ? 'already-invited'
    : null;
}

/** Why an invitation cannot be accepted by the person with this address: it is personal. */
export function whyNotAccept(
  invitation: Invitation,
  email: string,
  now: Temporal.Instant,
): 'invitation-accepted' | 'invitation-revoked' | 'invitation-expired' | 'invitation-for-another' | null {
  const state = stateOf(invitation, now);
  if (state !== 'open') return `invitation-${state}`;
  return invitation.email === email ? null : 'invitation-for-another';
}

/** Why a member's place cannot end or become another: an organisation always has an owner. */
export function whyNotChange(
  members: readonly Member[],
  personId: string,
  to: OrganizationRole | null,
): 'no-such-member' | 'role-already-held' | 'last-owner' | null {
  const member = members.find((one) => one.personId === personId);
  if (!member) return 'no-such-member';
  if (member.role === to) return 'role-already-held';
  const owners = members.filter(({ role }) => role === 'owner');
  return member.role === 'owner' && owners.length === 1 ? 'last-owner' : null;
}

/** Why ownership cannot be handed over to a person. */
export function whyNotHandOver(
  members: readonly Member[],
  from: string,
  to: string,
): 'hand-over-to-self' | 'no-such-member' | null {
  if (from === to) return 'hand-over-to-self';
  return members.some(({ personId }) => personId === to) ? null : 'no-such-member';
}

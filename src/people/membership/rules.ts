/** When a member may change role, leave and hand over. Pure. */
import type { OrganizationRole } from '#platform/actor.ts';
import type { Member } from './membership.ts';

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

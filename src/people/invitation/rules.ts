/** Who may be invited, accept, and be written to once more. Pure. */
import { stateOf, type Invitation } from './invitation.ts';

/** Why an address cannot be invited: it is there already, or has an invitation that holds. */
export function whyNotInvite(
  email: string,
  there: readonly string[],
  pending: readonly Invitation[],
  now: Temporal.Instant,
): 'already-member' | 'already-invited' | null {
  if (there.includes(email)) return 'already-member';
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

/** Why an invitation cannot be taken back. */
export function whyNotTakeBack(invitation: Invitation, now: Temporal.Instant) {
  const state = stateOf(invitation, now);
  return state === 'accepted' || state === 'revoked' ? (`invitation-${state}` as const) : null;
}

/** Why it cannot be sent once more: it is over, was already, or has not been sent at all. Of one that ran out, the days begin again. */
export function whyNotRemind(invitation: Invitation, now: Temporal.Instant) {
  return whyNotTakeBack(invitation, now) ?? whyNotRemindYet(invitation);
}

/** The same of one that is not over, by what is known of its letters. */
export function whyNotRemindYet({ leaves, remindedAt }: Pick<Invitation, 'leaves' | 'remindedAt'>) {
  if (leaves) return 'invitation-waits' as const;
  return remindedAt ? ('reminded-already' as const) : null;
}

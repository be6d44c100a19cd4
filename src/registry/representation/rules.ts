/** Who may ask to represent an organisation, and when staff may decide on it. Pure. */
import type { OwnerInvited } from '#people/invitation/invitation.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor, OrganizationRole } from '#platform/actor.ts';
import { rights } from '../rights.ts';
import type { RepresentationRequest } from './representation.ts';

/** The organisation as it is now. */
export interface Represented {
  readonly id: string;
  readonly state: string;
  readonly owners: number;
  /** Whether somebody is invited to own it and has not answered. */
  readonly invited: OwnerInvited | null;
  /** How many asked to represent it and wait for an answer. */
  readonly waiting: number;
}

/** Who represents it, or how far that got. */
export type RepresentedNow = 'represented' | OwnerInvited | 'asked' | 'alone';

export function representedNow({ owners, invited, waiting }: Omit<Represented, 'id' | 'state'>): RepresentedNow {
  if (owners > 0) return 'represented';
  return invited ?? (waiting > 0 ? 'asked' : 'alone');
}

/** Why nobody, or not this person, can ask to represent it. */
export function whyNotAsk({ id, state, owners, invited }: Represented, actor: Actor | null) {
  if (state !== 'active') return 'organization-not-active' as const;
  if (roleOf(actor, id) === 'owner') return 'represented-by-you' as const;
  if (owners > 0) return 'has-representative' as const;
  return invited === 'granted' ? ('representative-invited' as const) : null;
}

const roleOf = (actor: Actor | null, organizationId: string): OrganizationRole | undefined =>
  actor?.memberships.find((one) => one.organizationId === organizationId)?.role;

/** Why the actor cannot take it back: only whoever asked, and only until it is decided. */
export function whyNotTakeBackRequest({ personId, email, state }: RepresentationRequest, actor: Actor) {
  if (actor.id !== personId && actor.email !== email) return 'no-such-representation' as const;
  return state === 'waiting' ? null : ('answered-already' as const);
}

/** Why the actor cannot decide on it: nobody decides on what they ask for themselves. */
export function whyNotDecide(request: RepresentationRequest, actor: Actor | null) {
  const barred = whyMayNot(actor, rights.decideRepresentation);
  if (barred || !actor) return barred;
  if (actor.id === request.personId || actor.email === request.email) return 'own-organization' as const;
  return request.state === 'waiting' ? null : ('not-awaiting-review' as const);
}

/** Why it cannot be accepted, though it can be refused: what happened meanwhile. */
export function whyNotGive({ state, owners }: Represented) {
  if (state !== 'active') return 'organization-not-active' as const;
  return owners > 0 ? ('represented-already' as const) : null;
}

/** Why it is asked once more before it is accepted: somebody else is invited to own it, and whoever decides may not know. */
export const whyAskAgain = ({ invited }: Represented, knows: boolean) =>
  invited && !knows ? ('owner-invited' as const) : null;

/** Why the decision cannot be undone. */
export function whyNotUndoGiving({ state, undoUntil }: RepresentationRequest, now: Temporal.Instant) {
  if ((state !== 'accepted' && state !== 'rejected') || !undoUntil) return 'nothing-to-undo' as const;
  return Temporal.Instant.compare(now, undoUntil) < 0 ? null : ('letter-left' as const);
}

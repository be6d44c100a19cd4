/** When a registration or a pending change may be decided, and when an organisation may leave and come back. Pure. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { NoRight } from '#platform/refusal.ts';
import { awaitingReview, type RegistrationState } from '../registration/registration.ts';
import type { RegistrationFacts } from '../registration/rules.ts';
import { rights } from '../rights.ts';

/** Only what is in the registry can leave it. */
export function whyNotRetire(state: string): 'organization-not-active' | null {
  return state === 'active' ? null : 'organization-not-active';
}

/** A merged organisation comes back by undoing the merge, not by this. */
export function whyNotRestore(state: string): 'organization-not-retired' | null {
  return state === 'retired' ? null : 'organization-not-retired';
}

/**
 * Nobody reviews their own organisation, whether they are its people or began the registration; and a decision taken
 * looking at an older version is refused, so that two reviewers cannot overwrite each other.
 */
export function whyNotReview(
  registration: RegistrationFacts & { readonly organizationId: string | null },
  seenVersion: number,
  actor: Actor | null,
): NoRight | 'own-organization' | 'not-awaiting-review' | 'changed-meanwhile' | null {
  const barred = whyMayNot(actor, rights.review);
  if (barred || !actor) return barred;
  if (belongsTo(actor, registration)) return 'own-organization';
  if (!awaitingReview.some((state) => state === registration.state)) return 'not-awaiting-review';
  return registration.version === seenVersion ? null : 'changed-meanwhile';
}

/** Why the last decision on a registration cannot be undone. */
export function whyNotUndoDecision(
  decision:
    | {
        readonly verdict: RegistrationState;
        /** Of the registration, now. */
        readonly state: RegistrationState;
        readonly undo_until: Temporal.Instant | null;
        readonly undone_at: Temporal.Instant | null;
      }
    | undefined,
  now: Temporal.Instant,
): 'nothing-to-undo' | 'decision-final' | 'letter-left' | null {
  if (!decision || decision.undone_at || decision.state !== decision.verdict) return 'nothing-to-undo';
  if (!decision.undo_until) return 'decision-final';
  return Temporal.Instant.compare(now, decision.undo_until) < 0 ? null : 'letter-left';
}

/** A pending change of an organisation's name, RUT or sector. */
export function whyNotDecideChange(
  change: {
    readonly organizationId: string;
    readonly askedBy: string | null;
    readonly decidedAt: Temporal.Instant | null;
  },
  actor: Actor | null,
): NoRight | 'own-organization' | 'not-awaiting-review' | null {
  const barred = whyMayNot(actor, rights.review);
  if (barred || !actor) return barred;
  if (
    actor.id === change.askedBy ||
    actor.memberships.some(({ organizationId }) => organizationId === change.organizationId)
  )
    return 'own-organization';
  return change.decidedAt ? 'not-awaiting-review' : null;
}

function belongsTo(
  actor: Actor,
  { personId, email, organizationId }: RegistrationFacts & { readonly organizationId: string | null },
): boolean {
  return (
    actor.id === personId ||
    actor.email === email ||
    actor.memberships.some((membership) => membership.organizationId === organizationId)
  );
}

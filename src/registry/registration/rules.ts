/** What may happen to a window, a registration, an organisation, and who may do it. Pure: null, or the reason why not. */
import { whyMayNot } from '#people/rules.ts';
import type { NoRight } from '#platform/refusal.ts';
import type { Actor } from '#platform/actor.ts';
import { awaitingReview, writable, type RegistrationState } from './registration.ts';
import { overlap, windowState, type RegistrationWindow } from '../window/window.ts';
import { rights } from '../rights.ts';

/** A registration as far as its rules go. */
export interface RegistrationFacts {
  readonly state: RegistrationState;
  /** Rises with every change. */
  readonly version: number;
  /** The address it was begun with. */
  readonly email: string | null;
  /** The person it is tied to, once there is an account. */
  readonly personId: string | null;
}

/** What a visitor brings: the account, or a link that was mailed for this registration. */
export interface Bearer {
  readonly actor: Actor | null;
  readonly holdsLink: boolean;
}

type Span = Pick<RegistrationWindow, 'opensAt' | 'closesAt'>;

export function whyNotSchedule(
  span: Span,
  others: readonly Span[],
  actor: Actor | null,
): NoRight | 'window-ends-before-it-opens' | 'windows-overlap' | null {
  const barred = whyMayNot(actor, rights.openWindow);
  if (barred) return barred;
  if (Temporal.Instant.compare(span.closesAt, span.opensAt) <= 0) return 'window-ends-before-it-opens';
  return others.some((other) => overlap(span, other)) ? 'windows-overlap' : null;
}

/** A cut-off can be put off until the window's figures are final, also after it passed. */
export function whyNotExtend(
  window: RegistrationWindow,
  closesAt: Temporal.Instant,
  others: readonly Span[],
  actor: Actor | null,
  now: Temporal.Instant,
): NoRight | 'window-closed' | 'extension-not-later' | 'extension-in-the-past' | 'windows-overlap' | null {
  const barred = whyMayNot(actor, rights.openWindow);
  if (barred) return barred;
  if (window.closedAt) return 'window-closed';
  if (Temporal.Instant.compare(closesAt, window.closesAt) <= 0) return 'extension-not-later';
  if (Temporal.Instant.compare(closesAt, now) <= 0) return 'extension-in-the-past';
  return others.some((other) => overlap({ opensAt: window.opensAt, closesAt }, other)) ? 'windows-overlap' : null;
}

/** Begins to take registrations, or stops, before its time. */
export function whyNotOpenNow(
  window: RegistrationWindow,
  others: readonly Span[],
  actor: Actor | null,
  now: Temporal.Instant,
): NoRight | 'window-not-scheduled' | 'window-ends-before-it-opens' | 'windows-overlap' | null {
  if (windowState(window, now) !== 'scheduled') return whyMayNot(actor, rights.openWindow) ?? 'window-not-scheduled';
  return whyNotSchedule({ opensAt: now, closesAt: window.closesAt }, others, actor);
}

export function whyNotEndNow(
  window: RegistrationWindow,
  actor: Actor | null,
  now: Temporal.Instant,
): NoRight | 'window-not-open' | null {
  return whyMayNot(actor, rights.openWindow) ?? (windowState(window, now) === 'open' ? null : 'window-not-open');
}

/** Its figures are final only when nothing that arrived in time still waits for staff. */
export function whyNotClose(
  window: RegistrationWindow,
  waiting: number,
  actor: Actor | null,
  now: Temporal.Instant,
): NoRight | 'window-closed' | 'window-still-takes' | 'registrations-waiting' | null {
  const barred = whyMayNot(actor, rights.openWindow);
  if (barred) return barred;
  const state = windowState(window, now);
  if (state === 'closed') return 'window-closed';
  if (state !== 'ended') return 'window-still-takes';
  return waiting > 0 ? 'registrations-waiting' : null;
}

export function whyNotBegin(window: RegistrationWindow | undefined, now: Temporal.Instant): 'window-not-open' | null {
  return window && windowState(window, now) === 'open' ? null : 'window-not-open';
}

/** A draft can be read and written after the cut-off too: nothing is lost, it only cannot be sent. */
export function whyNotWrite(
  registration: RegistrationFacts,
  bearer: Bearer,
): 'no-such-registration' | 'under-review' | 'registration-decided' | null {
  if (!isTheirs(registration, bearer)) return 'no-such-registration';
  return isOneOf(writable, registration.state) ? null : whyClosedForWriting(registration.state);
}

/** What was sent in time and came back for changes may be sent again after the cut-off. */
export function whyNotSubmit(
  registration: RegistrationFacts,
  window: RegistrationWindow,
  bearer: Bearer,
  now: Temporal.Instant,
):
  | 'window-closed'
  | 'window-not-yet-open'
  | 'cut-off-passed'
  | 'no-such-registration'
  | 'under-review'
  | 'registration-decided'
  | null {
  const barred = whyNotWrite(registration, bearer);
  if (barred) return barred;
  if (registration.state === 'changes_requested') return window.closedAt ? 'window-closed' : null;
  const state = windowState(window, now);
  if (state === 'scheduled') return 'window-not-yet-open';
  return state === 'open' ? null : 'cut-off-passed';
}

export function whyNotWithdraw(
  registration: RegistrationFacts,
  bearer: Bearer,
): 'no-such-registration' | 'under-review' | 'registration-decided' | null {
  if (!isTheirs(registration, bearer)) return 'no-such-registration';
  return isOneOf([...writable, ...awaitingReview], registration.state) ? null : whyClosedForWriting(registration.state);
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
  if (!isOneOf(awaitingReview, registration.state)) return 'not-awaiting-review';
  return registration.version === seenVersion ? null : 'changed-meanwhile';
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

/** Whether a visitor is the one who registers. */
export function isTheirs({ personId }: RegistrationFacts, { actor, holdsLink }: Bearer): boolean {
  return holdsLink || (actor !== null && actor.id === personId);
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

function whyClosedForWriting(state: RegistrationState): 'under-review' | 'registration-decided' {
  return isOneOf(awaitingReview, state) ? 'under-review' : 'registration-decided';
}

const isOneOf = <T>(list: readonly T[], value: unknown): value is T => (list as readonly unknown[]).includes(value);

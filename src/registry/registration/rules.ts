/** What may happen to a registration, and who may do it. Pure. */
import type { Actor } from '#platform/actor.ts';
import { awaitingReview, mostRegistrationBytes, writable, type RegistrationState } from './registration.ts';
import { windowState, type RegistrationWindow } from '../window/window.ts';

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
export interface RegistrationBearer {
  readonly actor: Actor | null;
  readonly holdsLink: boolean;
}

export function whyNotBegin(window: RegistrationWindow | undefined, now: Temporal.Instant): 'window-not-open' | null {
  return window && windowState(window, now) === 'open' ? null : 'window-not-open';
}

/** A draft can be read and written after the cut-off too: nothing is lost, it only cannot be sent. */
export function whyNotWrite(
  registration: RegistrationFacts,
  bearer: RegistrationBearer,
): 'no-such-registration' | 'under-review' | 'registration-decided' | null {
  if (!isTheirs(registration, bearer)) return 'no-such-registration';
  return isOneOf(writable, registration.state) ? null : whyClosedForWriting(registration.state);
}

/** Answers as they are kept: text, and no more of it than a registration holds. */
export function whyNotKeep(answers: string): 'registration-too-long' | null {
  return new TextEncoder().encode(answers).length > mostRegistrationBytes ? 'registration-too-long' : null;
}

/** What was sent in time and came back for changes may be sent again after the cut-off. */
export function whyNotSubmit(
  registration: RegistrationFacts,
  window: RegistrationWindow,
  bearer: RegistrationBearer,
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

/** Who agreed to the text on personal data is asked again only when it changed. */
export const isAgreementDue = (
  { privacyVersion }: { readonly privacyVersion: number | null },
  current: number,
): boolean => privacyVersion !== current;

/** `agreedTo`: the version of the text that was agreed to just now; null when nothing was ticked. */
export function whyNotAgreed(
  registration: { readonly privacyVersion: number | null },
  agreedTo: number | null,
  current: number,
): 'consent-missing' | 'privacy-text-changed' | null {
  if (agreedTo === null) return isAgreementDue(registration, current) ? 'consent-missing' : null;
  return agreedTo === current ? null : 'privacy-text-changed';
}

export function whyNotWithdraw(
  registration: RegistrationFacts,
  bearer: RegistrationBearer,
): 'no-such-registration' | 'under-review' | 'registration-decided' | null {
  if (!isTheirs(registration, bearer)) return 'no-such-registration';
  return isOneOf([...writable, ...awaitingReview], registration.state) ? null : whyClosedForWriting(registration.state);
}

/** Whether a visitor is the one who registers. */
export function isTheirs({ personId }: RegistrationFacts, { actor, holdsLink }: RegistrationBearer): boolean {
  return holdsLink || (actor !== null && actor.id === personId);
}

function whyClosedForWriting(state: RegistrationState): 'under-review' | 'registration-decided' {
  return isOneOf(awaitingReview, state) ? 'under-review' : 'registration-decided';
}

const isOneOf = <T>(list: readonly T[], value: unknown): value is T => (list as readonly unknown[]).includes(value);

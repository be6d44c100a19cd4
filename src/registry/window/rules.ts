/** Who may schedule, extend, open, end and close a window, and when. Pure. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { NoRight } from '#platform/refusal.ts';
import { rights } from '../rights.ts';
import { type RegistrationWindow, overlap, windowState } from './window.ts';

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

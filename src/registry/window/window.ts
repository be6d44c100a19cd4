/** A registration window: the time in which new registrations are taken. Pure. */
import { inSantiago } from '#platform/clock.ts';

export interface RegistrationWindow {
  readonly id: string;
  /** In addresses and in the API: `2021`. */
  readonly slug: string;
  readonly name: string;
  readonly opensAt: Temporal.Instant;
  /** The first instant at which nothing more is taken. */
  readonly closesAt: Temporal.Instant;
  /** When staff closed it for good and its profile was frozen. */
  readonly closedAt: Temporal.Instant | null;
}

/** `ended`: takes nothing more, and review goes on; `closed`: its figures are final. */
export type WindowState = 'scheduled' | 'open' | 'ended' | 'closed';

export function windowState({ opensAt, closesAt, closedAt }: RegistrationWindow, now: Temporal.Instant): WindowState {
  if (closedAt) return 'closed';
  if (isBefore(now, opensAt)) return 'scheduled';
  return isBefore(now, closesAt) ? 'open' : 'ended';
}

/** The window that is taking registrations; undefined when none is. */
export function openWindow(
  windows: readonly RegistrationWindow[],
  now: Temporal.Instant,
): RegistrationWindow | undefined {
  return windows.find((window) => windowState(window, now) === 'open');
}

/** The one that opens next. */
export function upcomingWindow(
  windows: readonly RegistrationWindow[],
  now: Temporal.Instant,
): RegistrationWindow | undefined {
  return windows
    .filter((window) => windowState(window, now) === 'scheduled')
    .toSorted((a, b) => Temporal.Instant.compare(a.opensAt, b.opensAt))[0];
}

/** The one that stopped taking registrations last. */
export function lastWindow(
  windows: readonly RegistrationWindow[],
  now: Temporal.Instant,
): RegistrationWindow | undefined {
  return windows
    .filter((window) => ['ended', 'closed'].includes(windowState(window, now)))
    .toSorted((a, b) => Temporal.Instant.compare(b.closesAt, a.closesAt))[0];
}

/** The last day on which a window took registrations: `closesAt` is the first instant at which it took nothing more. */
export const lastDay = (closesAt: Temporal.Instant): Temporal.PlainDate =>
  inSantiago(closesAt.subtract({ milliseconds: 1 })).toPlainDate();

/** Whether two windows would take registrations at once. A cut-off belongs to neither. */
export function overlap(
  a: Pick<RegistrationWindow, 'opensAt' | 'closesAt'>,
  b: Pick<RegistrationWindow, 'opensAt' | 'closesAt'>,
): boolean {
  return isBefore(a.opensAt, b.closesAt) && isBefore(b.opensAt, a.closesAt);
}

/** The last minute in which a registration is still taken, which is how people say a cut-off: «hasta el 22, 23:59». */
export function lastMinute(closesAt: Temporal.Instant): Temporal.Instant {
  return inSantiago(closesAt).second === 0 ? closesAt.subtract({ minutes: 1 }) : closesAt;
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;

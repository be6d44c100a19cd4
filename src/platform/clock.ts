/** The one clock. Everything that asks for the time asks here, so that a test can fix it. */
export const timeZone = 'America/Santiago';

let fixed: Temporal.Instant | null = null;

/** This instant, to the millisecond: what the database and the browser can both hold. */
export function now(): Temporal.Instant {
  return fixed ?? Temporal.Now.instant().round('millisecond');
}

/** Today's date on the mesa's wall: America/Santiago. */
export function today(): Temporal.PlainDate {
  return inSantiago(now()).toPlainDate();
}

/** An instant as the mesa's wall clock shows it, daylight saving included. */
export function inSantiago(instant: Temporal.Instant): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO(timeZone);
}

/** Beyond it nobody plans, and PostgreSQL does not read far years as we write them. */
const lastYear = 2200;

/**
 * The instant that Santiago's wall clock shows as `2026-09-22T18:00`; null when that is no date, or when the clock skips
 * it (in spring it jumps from 00:00 to 01:00). Of an hour that comes twice, in autumn, the first.
 */
export function instantInSantiago(local: string): Temporal.Instant | null {
  if (Number(local.slice(0, 4)) > lastYear) return null;
  try {
    const moment = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    return moment.toPlainDateTime().equals(Temporal.PlainDateTime.from(local)) ? moment.toInstant() : null;
  } catch {
    return null;
  }
}

/** An instant as a `datetime-local` field shows it on Santiago's clock: `2026-09-22T18:00`. */
export function localInSantiago(instant: Temporal.Instant): string {
  return inSantiago(instant).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** Stops the clock at an instant, or lets it run again with null. For tests and rehearsals. */
export function fixClock(instant: Temporal.Instant | string | null): void {
  fixed = typeof instant === 'string' ? Temporal.Instant.from(instant) : instant;
}

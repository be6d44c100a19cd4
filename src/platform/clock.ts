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

/** Stops the clock at an instant, or lets it run again with null. For tests and rehearsals. */
export function fixClock(instant: Temporal.Instant | string | null): void {
  fixed = typeof instant === 'string' ? Temporal.Instant.from(instant) : instant;
}

/** Until when one can register. */
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';

/** The last moment in which the open window still takes registrations; null when none is open. */
export async function windowOpenUntil(db: Db): Promise<Temporal.Instant | null> {
  const at = now();
  const window = await db
    .selectFrom('registration_window')
    .select('closes_at')
    .where('opens_at', '<=', at)
    .where('closes_at', '>', at)
    .where('closed_at', 'is', null)
    .orderBy('closes_at')
    .executeTakeFirst();
  return window ? window.closes_at.subtract({ minutes: 1 }) : null;
}

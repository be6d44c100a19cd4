/** A role given for one thing until an instant: who holds it, and why it cannot be given. Pure. */
import type { ThingRole } from '#platform/actor.ts';

export interface ThingRoleHeld {
  readonly personId: string;
  readonly name: string;
  readonly role: ThingRole;
  readonly until: Temporal.Instant;
}

/** `until-past`: it would end before it begins; `role-already-held`: by that person, for that thing, still in force. */
export function whyNotGiveThingRole(
  held: readonly Pick<ThingRoleHeld, 'personId' | 'role' | 'until'>[],
  given: Pick<ThingRoleHeld, 'personId' | 'role' | 'until'>,
  now: Temporal.Instant,
): 'until-past' | 'role-already-held' | null {
  if (Temporal.Instant.compare(given.until, now) <= 0) return 'until-past';
  return held.some(
    ({ personId, role, until }) =>
      personId === given.personId && role === given.role && Temporal.Instant.compare(until, now) > 0,
  )
    ? 'role-already-held'
    : null;
}

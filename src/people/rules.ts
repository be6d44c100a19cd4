/** Whether an actor may do an act: the one place that decides. Pure. */
import type { Actor, Bearer, Thing } from '#platform/actor.ts';
import type { NoRight } from '#platform/refusal.ts';
import type { Grantee, Right } from '#platform/right.ts';

/** What an act is about, as far as the right to do it depends on that. */
export interface On {
  readonly organizationId?: string | undefined;
  readonly personId?: string | undefined;
  readonly thing?: Thing | undefined;
  /** What it would be done for: the bearer of a link for another purpose may not. */
  readonly purpose?: string | undefined;
}

/** Whether the actor may do the act to that thing. `null` is somebody who has not signed in. */
export function may(actor: Actor | Bearer | null, right: Right, on: On = {}): boolean {
  const held = granteesOf(actor, on);
  return right.to.some((grantee) => held.has(grantee));
}

/**
 * Why the actor may not: `sign-in-first`, `second-factor-first` (a mesa role would suffice once the session has passed
 * the second factor), `not-allowed`; or null when they may. Their words are the ground's.
 */
export function whyMayNot(actor: Actor | Bearer | null, right: Right, on: On = {}): NoRight | null {
  if (may(actor, right, on)) return null;
  if (!actor || 'bears' in actor) return 'sign-in-first';
  return may({ ...actor, secondFactor: true }, right, on) ? 'second-factor-first' : 'not-allowed';
}

/** A mesa role counts only in a session that has passed the second factor; a role for a thing only about that thing. */
function granteesOf(actor: Actor | Bearer | null, on: On): Set<Grantee> {
  const held = new Set<Grantee>(['anyone']);
  if (!actor) return held;
  if ('bears' in actor) {
    if (isSame(actor.thing, on.thing) && actor.purpose === on.purpose) held.add(`bearer of a ${actor.bears}`);
    return held;
  }
  held.add('person');
  if (on.personId === actor.id) held.add('self');
  if (actor.secondFactor) for (const role of actor.mesaRoles) held.add(role);
  for (const { organizationId, role } of actor.memberships) if (organizationId === on.organizationId) held.add(role);
  for (const { role, thing } of actor.thingRoles ?? []) if (isSame(thing, on.thing)) held.add(role);
  return held;
}

const isSame = (one: Thing, other: Thing | undefined): boolean => one[0] === other?.[0] && one[1] === other[1];

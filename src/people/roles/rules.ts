/** When a role may be taken away. Pure. */
import type { MesaRole } from '#platform/actor.ts';

/** Why a role cannot be taken from a person, given who holds it. */
export function whyNotRevoke(
  holders: readonly string[],
  personId: string,
  role: MesaRole,
): 'role-not-held' | 'last-secretariat' | null {
  if (!holders.includes(personId)) return 'role-not-held';
  return role === 'secretariat' && holders.length === 1 ? 'last-secretariat' : null;
}

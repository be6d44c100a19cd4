/** Steps of other commands: members given and ended. */
import type { Actor, OrganizationRole } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse } from '../reasons.ts';
import { rank } from './membership.ts';
import { currentMembers } from './queries.server.ts';
import { beginMembership, closeMembership, lockMembers } from './record.server.ts';
import { whyNotChange } from './rules.ts';

/**
 * Makes a person a member in the transaction of another command: the registry's, when it accepts who registered. Whoever is
 * a member already keeps the greater role.
 */
export async function giveMembership(
  tx: Db,
  actor: Actor | null,
  { organizationId, personId, role }: { organizationId: string; personId: string; role: OrganizationRole },
): Promise<void> {
  const held = (await currentMembers(tx, organizationId)).find((member) => member.personId === personId);
  if (held && rank[held.role] >= rank[role]) return;
  if (held) await closeMembership(tx, actor, organizationId, personId, 'changed');
  await beginMembership(tx, actor, organizationId, personId, role);
}

/** Takes back what was just given in error: the person is again what they were, or nothing. */
export async function takeMembershipBack(
  tx: Db,
  actor: Actor | null,
  { organizationId, personId, role }: { organizationId: string; personId: string; role: OrganizationRole | null },
): Promise<void> {
  await closeMembership(tx, actor, organizationId, personId, role ? 'changed' : 'removed');
  if (role) await beginMembership(tx, actor, organizationId, personId, role);
}

/** Ends every membership of a person who closes their account; refuses while an organisation would be left without an owner, unless it must end. */
export async function endMemberships(tx: Db, actor: Actor, must: { readonly end: boolean }): Promise<void> {
  for (const { organizationId } of actor.memberships) {
    if (must.end) await closeMembership(tx, actor, organizationId, actor.id, 'closed');
    else await endMembership(tx, actor, organizationId, 'closed');
  }
}

export async function endMembership(
  tx: Db,
  actor: Actor,
  organizationId: string,
  how: 'left' | 'closed',
): Promise<void> {
  refuse(whyNotChange(await lockMembers(tx, organizationId), actor.id, null));
  await closeMembership(tx, actor, organizationId, actor.id, how);
}

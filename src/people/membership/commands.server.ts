/** Who belongs to an organisation and as what: joining it, changing role, handing it over, leaving. */
import type { Actor, OrganizationRole } from '#platform/actor.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { endMembership, giveMembership } from './for-others.server.ts';
import { whyMayNot } from '../rules.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';
import { beginMembership, closeMembership, lockMembers } from './record.server.ts';
import { whyNotChange, whyNotHandOver } from './rules.ts';

/** Gives a member another role. */
export async function changeRole(
  db: Db,
  actor: Actor | null,
  { organizationId, personId, role }: { organizationId: string; personId: string; role: OrganizationRole },
): Promise<void> {
  refuse(whyMayNot(actor, rights.changeMember, { organizationId }));
  await transact(db, async (tx) => {
    refuse(whyNotChange(await lockMembers(tx, organizationId), personId, role));
    await closeMembership(tx, actor, organizationId, personId, 'changed');
    await beginMembership(tx, actor, organizationId, personId, role);
  });
}

export async function removeMember(
  db: Db,
  actor: Actor | null,
  { organizationId, personId }: { organizationId: string; personId: string },
): Promise<void> {
  refuse(whyMayNot(actor, rights.removeMember, { organizationId }));
  await transact(db, async (tx) => {
    refuse(whyNotChange(await lockMembers(tx, organizationId), personId, null));
    await closeMembership(tx, actor, organizationId, personId, 'removed');
  });
}

/** Makes another member owner in one's place; one stays as editor. */
export async function handOver(
  db: Db,
  actor: Actor | null,
  { organizationId, personId }: { organizationId: string; personId: string },
): Promise<void> {
  refuse(whyMayNot(actor, rights.handOver, { organizationId }));
  await transact(db, async (tx) => {
    refuse(whyNotHandOver(await lockMembers(tx, organizationId), actor!.id, personId));
    await giveMembership(tx, actor, { organizationId, personId, role: 'owner' });
    await closeMembership(tx, actor, organizationId, actor!.id, 'changed');
    await beginMembership(tx, actor, organizationId, actor!.id, 'editor');
  });
}

export async function leave(db: Db, actor: Actor | null, organizationId: string): Promise<void> {
  refuse(whyMayNot(actor, rights.leave, { organizationId }));
  await transact(db, (tx) => endMembership(tx, actor!, organizationId, 'left'));
}

/** Memberships as they begin and end, row by row. For the commands of this room. */
import type { Actor, OrganizationRole } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { refused } from '../reasons.ts';
import { takeBackLinks } from '../roles/take-back.server.ts';
import type { Member } from './membership.ts';
import { currentMembers } from './queries.server.ts';
import { journal } from '../journal.ts';

export async function beginMembership(
  tx: Db,
  actor: Actor | null,
  organizationId: string,
  personId: string,
  role: OrganizationRole,
): Promise<void> {
  await tx
    .insertInto('membership')
    .values({
      id: newId(),
      organization_id: organizationId,
      person_id: personId,
      role,
      since: now(),
      given_by: actor?.id ?? null,
    })
    .execute();
  await journal(tx, actor, {
    what: 'membership.began',
    on: ['organization', organizationId],
    inNameOf: organizationId,
    after: { personId, role },
  });
}

export async function closeMembership(
  tx: Db,
  actor: Actor | null,
  organizationId: string,
  personId: string,
  how: 'left' | 'removed' | 'changed' | 'closed',
): Promise<void> {
  const ended = await tx
    .updateTable('membership')
    .set({ ended_at: now(), ended_by: actor?.id ?? null, ended_how: how })
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .returning('role')
    .executeTakeFirst();
  if (!ended) return refused('no-such-member');
  await journal(tx, actor, {
    what: 'membership.ended',
    on: ['organization', organizationId],
    inNameOf: organizationId,
    before: { personId, role: ended.role, how },
  });
  if (ended.role === 'owner') await takeBackLinks(tx, actor, { madeBy: personId, organizationId });
}

/** The members, locked: two owners who leave at once must not both believe the other stays. */
export async function lockMembers(tx: Db, organizationId: string): Promise<Member[]> {
  await tx
    .selectFrom('membership')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return currentMembers(tx, organizationId);
}

/** Who belongs to an organisation and as what: joining it, changing role, handing it over, leaving. */
import type { Actor, OrganizationRole } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { journal } from '#platform/server/journal.ts';
import { whyNotChange, whyNotHandOver, type Member } from './membership.ts';
import { whyMayNot } from '../rules.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';

/** The members of an organisation: owners first, then by name. */
export async function membersOf(db: Db, actor: Actor | null, organizationId: string): Promise<Member[]> {
  refuse(whyMayNot(actor, rights.readMembers, { organizationId }));
  return members(db, organizationId);
}

/** The addresses of an organisation's owners and editors, for a mail that concerns it. For commands: it asks nobody's leave. */
export async function addressesOf(
  tx: Db,
  organizationId: string,
  roles: readonly OrganizationRole[] = ['owner'],
): Promise<string[]> {
  return (await members(tx, organizationId)).filter(({ role }) => roles.includes(role)).map(({ email }) => email);
}

/**
 * Makes a person a member in the transaction of another command: the registry's, when it accepts who registered. Whoever is
 * a member already keeps the greater role.
 */
export async function giveMembership(
  tx: Db,
  actor: Actor | null,
  { organizationId, personId, role }: { organizationId: string; personId: string; role: OrganizationRole },
): Promise<void> {
  const held = (await members(tx, organizationId)).find((member) => member.personId === personId);
  if (held && rank[held.role] >= rank[role]) return;
  if (held) await end(tx, actor, organizationId, personId, 'changed');
  await begin(tx, actor, organizationId, personId, role);
}

/** Gives a member another role. */
export async function changeRole(
  db: Db,
  actor: Actor | null,
  { organizationId, personId, role }: { organizationId: string; personId: string; role: OrganizationRole },
): Promise<void> {
  refuse(whyMayNot(actor, rights.changeMember, { organizationId }));
  await transact(db, async (tx) => {
    refuse(whyNotChange(await locked(tx, organizationId), personId, role));
    await end(tx, actor, organizationId, personId, 'changed');
    await begin(tx, actor, organizationId, personId, role);
  });
}

export async function removeMember(
  db: Db,
  actor: Actor | null,
  { organizationId, personId }: { organizationId: string; personId: string },
): Promise<void> {
  refuse(whyMayNot(actor, rights.removeMember, { organizationId }));
  await transact(db, async (tx) => {
    refuse(whyNotChange(await locked(tx, organizationId), personId, null));
    await end(tx, actor, organizationId, personId, 'removed');
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
    refuse(whyNotHandOver(await locked(tx, organizationId), actor!.id, personId));
    await giveMembership(tx, actor, { organizationId, personId, role: 'owner' });
    await end(tx, actor, organizationId, actor!.id, 'changed');
    await begin(tx, actor, organizationId, actor!.id, 'editor');
  });
}

export async function leave(db: Db, actor: Actor | null, organizationId: string): Promise<void> {
  refuse(whyMayNot(actor, rights.leave, { organizationId }));
  await transact(db, (tx) => endMembership(tx, actor!, organizationId, 'left'));
}

/** Ends every membership of a person who closes their account; refuses while an organisation would be left without an owner. */
export async function endMemberships(tx: Db, actor: Actor): Promise<void> {
  for (const { organizationId } of actor.memberships) await endMembership(tx, actor, organizationId, 'closed');
}

async function endMembership(tx: Db, actor: Actor, organizationId: string, how: 'left' | 'closed'): Promise<void> {
  refuse(whyNotChange(await locked(tx, organizationId), actor.id, null));
  await end(tx, actor, organizationId, actor.id, how);
}

const rank: Record<OrganizationRole, number> = { reader: 0, editor: 1, owner: 2 };

async function begin(
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

async function end(
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
}

/** The members, locked: two owners who leave at once must not both believe the other stays. */
async function locked(tx: Db, organizationId: string): Promise<Member[]> {
  await tx
    .selectFrom('membership')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return members(tx, organizationId);
}

async function members(db: Db, organizationId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('organization_id', '=', organizationId)
    .where('ended_at', 'is', null)
    .select(['person.id', 'person.name', 'person.email', 'role', 'since'])
    .orderBy('person.name')
    .execute();
  return rows
    .map(({ id, name, email, role, since }) => ({ personId: id, name, email, role: role as OrganizationRole, since }))
    .sort((a, b) => rank[b.role] - rank[a.role]);
}

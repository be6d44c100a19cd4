/** Roles in the mesa: taken up by whoever was invited, revoked by the secretariat, or given at the command line. */
import type { Actor, MesaRole } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { personByEmail, type Person } from '../queries.server.ts';
import { whyMayNot } from '../rules.ts';
import { signInLink } from '../entering/sign-in.server.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';
import { whyNotRevoke } from './rules.ts';
import { takeBackInvitations, takeBackLinks } from './take-back.server.ts';
import { journal } from '../journal.ts';

/** Revokes a role. The mesa is never left without a secretariat. */
export async function revokeRole(
  db: Db,
  actor: Actor | null,
  { personId, role }: { personId: string; role: MesaRole },
): Promise<void> {
  refuse(whyMayNot(actor, rights.revokeRole));
  await transact(db, async (tx) => {
    const holders = await lockHolders(tx, role);
    refuse(whyNotRevoke(holders, personId, role));
    await end(tx, actor, personId, role);
  });
}

/**
 * For the command line: makes the account if there is none, with its address taken as proved, grants the role, and answers
 * a link that enters once. Running it again changes nothing and gives a new link.
 */
export async function addUser(
  db: Db,
  { email, name, role }: { email: string; name?: string; role?: MesaRole },
): Promise<{ link: string; created: boolean }> {
  return transact(db, async (tx) => {
    const known = await personByEmail(tx, email);
    const person = known ?? (await open(tx, email.toLowerCase(), name));
    await tx
      .updateTable('person')
      .set({ email_verified: true })
      .where('id', '=', person.id)
      .where('email_verified', '=', false)
      .execute();
    if (role && !(await holds(tx, person.id, role))) await give(tx, person, role);
    return { link: (await signInLink(tx, person.email))!, created: !known };
  });
}

/** What an invitation to the mesa ends in: the actor takes up the role that somebody gave them. One who holds it keeps it. */
export async function takeUpRole(tx: Db, actor: Actor, role: MesaRole, givenBy: string | null): Promise<void> {
  if (await holds(tx, actor.id, role)) return;
  await insertRole(tx, actor.id, role, givenBy);
  await journal(tx, actor, { what: 'person.roleTakenUp', on: ['person', actor.id], after: { role } });
}

/** Ends every role of a person who closes their account. */
export async function endRoles(tx: Db, actor: Actor, must: { readonly end: boolean }): Promise<void> {
  for (const role of actor.mesaRoles) {
    refuse(must.end ? null : whyNotRevoke(await lockHolders(tx, role), actor.id, role));
    await end(tx, actor, actor.id, role);
  }
}

async function open(tx: Db, email: string, name = email.split('@')[0]!): Promise<Person> {
  const person = { id: newId(), name, email };
  await tx
    .insertInto('person')
    .values({ ...person, email_verified: true, created_at: now(), updated_at: now() })
    .execute();
  await journal(tx, null, { what: 'person.registered', on: ['person', person.id] });
  return person;
}

async function give(tx: Db, person: Person, role: MesaRole): Promise<void> {
  await insertRole(tx, person.id, role, null);
  await journal(tx, null, { what: 'person.roleGranted', on: ['person', person.id], after: { role } });
}

async function insertRole(tx: Db, personId: string, role: MesaRole, givenBy: string | null): Promise<void> {
  await tx
    .insertInto('mesa_role')
    .values({ id: newId(), person_id: personId, role, granted_at: now(), granted_by: givenBy })
    .execute();
}

async function end(tx: Db, actor: Actor | null, personId: string, role: MesaRole): Promise<void> {
  await tx
    .updateTable('mesa_role')
    .set({ revoked_at: now(), revoked_by: actor?.id ?? null })
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .execute();
  await journal(tx, actor, { what: 'person.roleRevoked', on: ['person', personId], before: { role } });
  if (role !== 'secretariat') return;
  await takeBackInvitations(tx, actor, personId);
  await takeBackLinks(tx, actor, { madeBy: personId });
}

async function holds(tx: Db, personId: string, role: MesaRole): Promise<boolean> {
  return (await lockHolders(tx, role)).includes(personId);
}

/** Who holds a role, locked, so that two who leave at once do not both believe the other stays. */
async function lockHolders(tx: Db, role: MesaRole): Promise<string[]> {
  const rows = await tx
    .selectFrom('mesa_role')
    .select('person_id')
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.person_id);
}

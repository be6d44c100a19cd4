/** Roles in the mesa: granted and revoked by the secretariat, or by the operator at the command line. */
import type { Actor, MesaRole } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { personByEmail, type Person } from '../queries.server.ts';
import { whyMayNot } from '../rules.ts';
import { signInLink } from '../entering/sign-in.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { whyNotRevoke } from './rules.ts';
import { journal } from '../journal.ts';

/** Grants a role to whoever has an account with this address. */
export async function grantRole(
  db: Db,
  actor: Actor | null,
  { email, role }: { email: string; role: MesaRole },
): Promise<void> {
  refuse(whyMayNot(actor, rights.grantRole));
  await transact(db, async (tx) => {
    const person = await personByEmail(tx, email);
    if (!person) return refused('no-such-person');
    refuse((await holds(tx, person.id, role)) ? 'role-already-held' : null);
    await give(tx, actor, person, role);
  });
}

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
    if (role && !(await holds(tx, person.id, role))) await give(tx, null, person, role);
    return { link: (await signInLink(tx, person.email))!, created: !known };
  });
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

async function give(tx: Db, actor: Actor | null, person: Person, role: MesaRole): Promise<void> {
  await tx
    .insertInto('mesa_role')
    .values({ id: newId(), person_id: person.id, role, granted_at: now(), granted_by: actor?.id ?? null })
    .execute();
  await journal(tx, actor, { what: 'person.roleGranted', on: ['person', person.id], after: { role } });
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

/** What can be asked about people. */
import { sql, type RawBuilder } from 'kysely';
import type { Actor, MesaRole } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { whyMayNot } from './rules.ts';
import { rights } from './rights.ts';
import { refuse } from './reasons.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A person as they act on their own account, before any role: for what is done while signing up or in. */
export function asActor({ id, name, email }: Person): Actor {
  return { id, name, email, mesaRoles: [], memberships: [], secondFactor: false };
}

/** For commands: whoever asks must already have the right to know that the address has an account. */
export function personByEmail(db: Db, email: string): Promise<Person | undefined> {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
}

export interface StaffMember extends Person {
  readonly roles: readonly { readonly role: MesaRole; readonly since: Temporal.Instant }[];
  readonly hasSecondFactor: boolean;
  /** One of the cast of a sample mesa. */
  readonly sample: boolean;
}

/** Who holds a role in the mesa, by name. */
export async function staffMembers(db: Db, actor: Actor | null): Promise<StaffMember[]> {
  refuse(whyMayNot(actor, rights.readPeople));
  const rows = await db
    .selectFrom('mesa_role')
    .innerJoin('person', 'person.id', 'mesa_role.person_id')
    .leftJoin('sample_person', 'sample_person.person_id', 'person.id')
    .where('revoked_at', 'is', null)
    .select([
      'sample_person.person_id as sample',
      'person.id',
      'person.name',
      'person.email',
      'person.second_factor_enabled',
      'role',
      'granted_at',
    ])
    .orderBy('person.name')
    .orderBy('person.id')
    .orderBy('role')
    .execute();
  return [...Map.groupBy(rows, (row) => row.id).values()].map((held) => {
    const { id, name, email, second_factor_enabled } = held[0]!;
    const roles = held.map((row) => ({ role: row.role, since: row.granted_at }));
    return { id, name, email, hasSecondFactor: second_factor_enabled, sample: held[0]!.sample !== null, roles };
  });
}

/** The addresses of those who hold a role in the mesa, for a mail that concerns it. For commands: it asks nobody's leave. */
export async function addressesOfRole(db: Db, role: MesaRole): Promise<string[]> {
  const rows = await db
    .selectFrom('mesa_role')
    .innerJoin('person', 'person.id', 'mesa_role.person_id')
    .select('person.email')
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .orderBy('person.email')
    .execute();
  return rows.map(({ email }) => email);
}

/** The names of the people with these ids, for pages that show who did something. */
export async function personNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** In another module's query: the name of the person with that id; null where it names nobody. */
export function nameOfPerson(personId: string): RawBuilder<string | null> {
  return sql<string | null>`(select name from person where person.id = ${sql.ref(personId)})`;
}

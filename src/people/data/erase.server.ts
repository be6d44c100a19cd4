/** Forgetting a person: by their account, by an address, or again in a backup that was brought back. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { PersonTie, Whom } from '#platform/facet/person-tie.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { keyedHash } from '#platform/server/secret/key.ts';
import { endOwn, eraseOwn } from './own.server.ts';

/** Whom a backup that is brought back must forget again. No address is in it, only what tells one from another. */
export interface Erasure {
  readonly personId: string | null;
  readonly addressHash: string | null;
  readonly erasedAt: string;
}

/** Ends what stands in the name of an account, erases what the ties say, and notes it for backups. */
export async function eraseAccount(
  tx: Db,
  actor: Actor,
  ties: readonly PersonTie[],
  must: { readonly end: boolean } = { end: false },
): Promise<void> {
  await endOwn(tx, actor, ties, must);
  await eraseWhom(tx, actor, ties);
}

/** Erases what is kept of an address, and notes it. */
export async function eraseWhom(tx: Db, { id, email }: Whom, ties: readonly PersonTie[]): Promise<void> {
  await eraseOwn(tx, { id, email }, ties);
  await note(tx, { personId: id, addressHash: addressHash(email), erasedAt: now().toString() });
}

/** Everyone who was erased, oldest first. */
export async function erasures(db: Db): Promise<Erasure[]> {
  const rows = await db.selectFrom('erasure').selectAll().orderBy('erased_at').execute();
  return rows.map((row) => ({
    personId: row.person_id,
    addressHash: row.address_hash,
    erasedAt: row.erased_at.toString(),
  }));
}

/** Erases again whom the list names since a backup was taken: in it they are still there. Answers how many. */
export async function eraseAgain(
  db: Db,
  ties: readonly PersonTie[],
  list: readonly Erasure[],
  takenAt: string,
): Promise<number> {
  const since = list.filter(({ erasedAt }) => Temporal.Instant.compare(erasedAt, takenAt) > 0);
  const addresses = since.length > 0 ? await addressesHeld(db, ties) : new Map<string, string>();
  for (const erasure of since)
    await transact(db, async (tx) => {
      const actor = erasure.personId ? await accountOf(tx, erasure.personId) : null;
      const email = actor?.email ?? addresses.get(erasure.addressHash ?? '');
      if (actor) await endOwn(tx, actor, ties, { end: true });
      if (email) await eraseOwn(tx, { id: actor?.id ?? null, email }, ties);
      await note(tx, actor ? erasure : { ...erasure, personId: null });
    });
  return since.length;
}

/** An account as whoever closes it would be, without a session. */
export async function accountOf(db: Db, id: string): Promise<Actor | null> {
  const person = await db.selectFrom('person').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst();
  if (!person) return null;
  const [roles, memberships] = await Promise.all([
    db.selectFrom('mesa_role').select('role').where('person_id', '=', id).where('revoked_at', 'is', null).execute(),
    db
      .selectFrom('membership')
      .select(['organization_id as organizationId', 'role'])
      .where('person_id', '=', id)
      .where('ended_at', 'is', null)
      .execute(),
  ]);
  return { ...person, mesaRoles: roles.map(({ role }) => role), memberships, secondFactor: false };
}

async function note(tx: Db, { personId, addressHash, erasedAt }: Erasure): Promise<void> {
  await tx
    .insertInto('erasure')
    .values({ id: newId(), person_id: personId, address_hash: addressHash, erased_at: Temporal.Instant.from(erasedAt) })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
}

const addressHash = (email: string): string => keyedHash('erased', email.toLowerCase());

/** Every address that stands anywhere, by its hash. */
async function addressesHeld(db: Db, ties: readonly PersonTie[]): Promise<Map<string, string>> {
  const found = new Set<string>();
  for (const { table, column, holds } of ties) {
    if (holds === 'id') continue;
    const { rows } = await sql<{ address: string }>`
      select distinct lower(m[1]) as address from ${sql.table(table)},
        regexp_matches(${sql.ref(column)}::text, '([^\\s"''<>,;:(){}]+@[^\\s"''<>,;:(){}]+[^\\s"''<>,;:(){}.])', 'g') m`.execute(db);
    for (const { address } of rows) found.add(address);
  }
  return new Map([...found].map((address) => [addressHash(address), address]));
}

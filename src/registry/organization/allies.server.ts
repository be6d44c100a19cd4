/** The organisations that one says it is allied with: those of the registry by their id, the others by name. */
import { sql, type RawBuilder } from 'kysely';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { allyIdOf } from './organization.ts';

/** Puts these in the place of the ones it had. */
export async function writeAllies(tx: Db, id: string, allies: readonly string[]): Promise<void> {
  await tx.deleteFrom('organization_ally').where('organization_id', '=', id).execute();
  await insertAllies(tx, id, allies);
}

/** In a query of `organization_ally`: the one that is named does not deny it. */
export const notDenied = (ally: string): RawBuilder<boolean> =>
  sql`not exists (select from organization_not_ally denied
    where denied.organization_id = ${sql.ref(`${ally}.organization_id`)} and denied.ally_id = ${sql.ref(`${ally}.ally_id`)})`;

/** Those of one that had none. Nobody is its own ally. */
export async function insertAllies(tx: Db, id: string, allies: readonly string[]): Promise<void> {
  const named = await namesOfAllies(tx, allies);
  const others = named.filter((ally) => ally.id !== id);
  if (others.length === 0) return;
  await tx
    .insertInto('organization_ally')
    .values(others.map((ally) => ({ id: newId(), organization_id: id, ally_id: ally.id, ally_name: ally.name })))
    .onConflict((conflict) => conflict.columns(['organization_id', 'ally_name']).doNothing())
    .execute();
}

/** Allies as answered, with their present names; those of the registry that no longer exist are left out. */
export async function namesOfAllies(
  db: Db,
  allies: readonly string[],
): Promise<{ id: string | null; name: string; slug: string | null }[]> {
  const ids = allies.map(allyIdOf).filter((ally) => ally !== null);
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('organization').select(['id', 'name', 'slug']).where('id', 'in', ids).execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return allies.flatMap((ally) => {
    const allyId = allyIdOf(ally);
    return allyId ? (known.get(allyId) ?? []) : { id: null, name: ally, slug: null };
  });
}

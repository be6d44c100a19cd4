/** Whether a RUT is taken by another active organisation. */
import type { Db } from '#platform/server/db.ts';

/** A RUT belongs to one active organisation. Whoever brings it again is that one. */
export async function whyRutTaken(
  tx: Db,
  ruts: readonly (string | null)[],
  except: readonly string[],
): Promise<'rut-taken' | null> {
  const given = ruts.filter((rut) => rut !== null);
  if (given.length === 0) return null;
  const holders = await tx
    .selectFrom('organization')
    .select('id')
    .where('rut', 'in', given)
    .where('state', '=', 'active')
    .execute();
  return holders.some(({ id }) => !except.includes(id)) ? 'rut-taken' : null;
}

/** Whom somebody may mean with whom an organisation is allied. */
import type { Db } from '#platform/server/db.ts';
import { findAllies } from '#registry/answer/ally-queries.server.ts';

/** Organisations of the registry by a name, however it is spelled, but for itself; null where nothing was looked for. */
export async function whomMeant(
  db: Db,
  organizationId: string,
  looked: string,
): Promise<readonly { readonly id: string; readonly name: string }[] | null> {
  if (!looked) return null;
  const { allies } = await findAllies(db, looked);
  return allies.filter(({ id }) => id !== organizationId);
}

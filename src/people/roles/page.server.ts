/** What the page of one person of the mesa shows. */
import type { Actor } from '#platform/actor.ts';
import { isId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { staffMembers } from '../queries.server.ts';

/** Somebody who works for the mesa, and whether they are the only one who keeps it; null where nobody who does has that id. */
export async function staffMemberPage(db: Db, actor: Actor | null, id: string) {
  const staff = await staffMembers(db, actor);
  const member = isId(id) ? staff.find((one) => one.id === id) : undefined;
  if (!member) return null;
  const keepers = staff.filter(({ roles }) => roles.some(({ role }) => role === 'secretariat')).length;
  return { ...member, me: actor?.id === id, onlyKeeper: keepers === 1 };
}

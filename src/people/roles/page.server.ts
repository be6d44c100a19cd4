/** What the page of one person of the mesa shows, and whose password is being tried. */
import type { Actor } from '#platform/actor.ts';
import { isId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { triesOf } from '#platform/server/limit/limit.ts';
import { staffMembers } from '../queries.server.ts';

/** From so many passwords in an hour on, by browsers that never entered, somebody is being tried. */
const manyTries = 10;

/** Somebody who works for the mesa, and whether they are the only one who keeps it; null where nobody who does has that id. */
export async function staffMemberPage(db: Db, actor: Actor | null, id: string) {
  const staff = await staffMembers(db, actor);
  const member = isId(id) ? staff.find((one) => one.id === id) : undefined;
  if (!member) return null;
  const keepers = staff.filter(({ roles }) => roles.some(({ role }) => role === 'secretariat')).length;
  return { ...member, me: actor?.id === id, onlyKeeper: keepers === 1 };
}

/** Those whose password is being tried, with how often. */
export async function staffTried(db: Db, actor: Actor | null) {
  const people = await staffMembers(db, actor);
  const tries = await triesOf(
    db,
    people.map(({ email }) => ['password-to', email]),
  );
  return people.map(({ id, name }, at) => ({ id, name, times: tries[at]! })).filter(({ times }) => times >= manyTries);
}

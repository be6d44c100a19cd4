/** The lists of the registry, for whoever may review; each is opened once, and then asked for a page or a file. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { rights } from '../rights.ts';
import { roll } from './organizations.server.ts';
import { registrationQueue } from './registrations.server.ts';
import { withTeam } from './team-columns.server.ts';
import { whoCares } from './team-queries.server.ts';

export async function organizationsForStaff(db: Db, actor: Actor | null) {
  const list = withTeam(roll, actor, await whoCares(db, actor));
  if (may(actor, rights.inviteOwners)) return list;
  return { ...list, acts: list.acts?.filter(({ key }) => !['invite', 'remind', 'link'].includes(key)) ?? [] };
}

export async function registrationsForStaff(db: Db, actor: Actor | null) {
  return withTeam(registrationQueue, actor, await whoCares(db, actor));
}

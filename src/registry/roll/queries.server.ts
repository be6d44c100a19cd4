/** The lists of the registry, for whoever may review; each is opened once, and then asked for a page or a file. */
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { roll } from './organizations.server.ts';
import { registrationQueue } from './registrations.server.ts';

export async function organizationsForStaff(_: Db, actor: Actor | null) {
  refuse(whyMayNot(actor, rights.review));
  return may(actor, rights.inviteOwners) ? roll : { ...roll, acts: [] };
}

export async function registrationsForStaff(_: Db, actor: Actor | null) {
  refuse(whyMayNot(actor, rights.review));
  return registrationQueue;
}

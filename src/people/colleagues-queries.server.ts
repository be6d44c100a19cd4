/** Who else works for the mesa, for those who share the work. */
import type { Actor } from '#platform/actor.ts';
import type { Right } from '#platform/right.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse } from './reasons.ts';
import { rights } from './rights.ts';
import { whyMayNot } from './rules.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** Those whose role in the mesa gives them the right, by name; the actor among them. */
export async function colleagues(db: Db, actor: Actor | null, may: Right): Promise<Colleague[]> {
  refuse(whyMayNot(actor, rights.enterStaff));
  return db
    .selectFrom('mesa_role')
    .innerJoin('person', 'person.id', 'mesa_role.person_id')
    .where('revoked_at', 'is', null)
    .where('role', 'in', may.to as readonly never[])
    .select(['person.id', 'person.name'])
    .distinct()
    .orderBy('person.name')
    .execute();
}

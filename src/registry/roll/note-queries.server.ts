/** What the team noted on a registration, and who takes care of it. */
import { nameOfPerson } from '#people/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

export interface TeamNote {
  readonly text: string;
  readonly at: Temporal.Instant;
  readonly by: string | null;
}

/** The newest note first. */
export async function teamOn(db: Db, actor: Actor | null, registrationId: string) {
  refuse(whyMayNot(actor, rights.review));
  const notes: TeamNote[] = await db
    .selectFrom('registration_note')
    .where('registration_id', '=', registrationId)
    .select(['text', 'written_at as at', nameOfPerson('written_by').as('by')])
    .orderBy('written_at', 'desc')
    .execute();
  const inCharge = await db
    .selectFrom('registration_assignment')
    .where('registration_id', '=', registrationId)
    .select(nameOfPerson('person_id').as('name'))
    .executeTakeFirst();
  return { notes, assignee: inCharge?.name ?? null };
}

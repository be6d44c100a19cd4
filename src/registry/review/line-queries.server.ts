/** The line of registrations that wait for review, and where one stands in it. */
import { sql } from 'kysely';
import { nameOfPerson } from '#people/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { awaitingReview, type RegistrationState } from '../registration/registration.ts';
import { firstSent } from '../registration/queries.server.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

const mostNear = 10;

export interface InLine {
  readonly folio: number;
  readonly name: string;
  readonly state: RegistrationState;
  /** For the first time. */
  readonly sentAt: Temporal.Instant | null;
  /** Who has it, where somebody does. */
  readonly assignee: string | null;
}

export interface ReviewLine {
  /** How many wait. */
  readonly of: number;
  /** From 1; null where this one does not wait. */
  readonly place: number | null;
  /** The one to go on with: after this one, or else the first. */
  readonly next: InLine | null;
  /** Some of them, around this one. */
  readonly near: readonly InLine[];
  readonly now: Temporal.Instant;
}

/** Those that were first sent longest ago first, corrected or not, as the list of registrations has them. */
export async function lineAround(db: Db, actor: Actor | null, folio: number): Promise<ReviewLine> {
  refuse(whyMayNot(actor, rights.review));
  const rows = await db
    .selectFrom('registration')
    .leftJoin('team_assignment as a', 'a.registration_id', 'registration.id')
    .where('state', 'in', [...awaitingReview])
    .select(nameOfPerson('a.person_id').as('assignee'))
    .select(['folio', 'state'])
    .select(firstSent('registration').as('sentAt'))
    .select(sql<string>`coalesce(answers ->> 'name', '')`.as('name'))
    .orderBy('sentAt')
    .orderBy('folio')
    .execute();
  const at = rows.findIndex((row) => row.folio === folio);
  const others = rows.filter((row) => row.folio !== folio);
  const from = Math.max(0, Math.min(at - 2, rows.length - mostNear));
  return {
    of: rows.length,
    place: at < 0 ? null : at + 1,
    next: (at < 0 ? others[0] : (rows[at + 1] ?? others[0])) ?? null,
    near: rows.slice(from, from + mostNear),
    now: now(),
  };
}

/** The line of registrations that wait for review, and where one stands in it. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { awaitingReview, type RegistrationState } from '../registration/registration.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

export interface InLine {
  readonly folio: number;
  readonly name: string;
  readonly state: RegistrationState;
  readonly submittedAt: Temporal.Instant | null;
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
}

/** Those that wait longest first, as the list of registrations has them. */
export async function lineAround(db: Db, actor: Actor | null, folio: number): Promise<ReviewLine> {
  refuse(whyMayNot(actor, rights.review));
  const rows = await db
    .selectFrom('registration')
    .where('state', 'in', [...awaitingReview])
    .select(['folio', 'state', 'submitted_at as submittedAt'])
    .select(sql<string>`coalesce(answers ->> 'name', '')`.as('name'))
    .orderBy('submitted_at')
    .orderBy('folio')
    .execute();
  const at = rows.findIndex((row) => row.folio === folio);
  const others = rows.filter((row) => row.folio !== folio);
  return {
    of: rows.length,
    place: at < 0 ? null : at + 1,
    next: (at < 0 ? others[0] : (rows[at + 1] ?? others[0])) ?? null,
    near: rows.slice(Math.max(0, at - 2), Math.max(0, at - 2) + 7),
  };
}

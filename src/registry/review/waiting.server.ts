/** How the registry stands for those who keep it: what waits for them, and what is in it. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { rights } from '#people/rights.ts';
import { refuse } from '../reasons.ts';

export interface Standing {
  /** Registrations sent and not yet decided. */
  readonly waitingRegistrations: number;
  /** Changes of name, RUT or sector not yet decided. */
  readonly waitingChanges: number;
  readonly organizations: number;
  /** Organisations that nobody represents on the platform. */
  readonly withoutOwner: number;
  /** The window that takes registrations now, or else the next one. */
  readonly window: {
    readonly name: string;
    readonly slug: string;
    readonly opensAt: Temporal.Instant;
    readonly closesAt: Temporal.Instant;
  } | null;
}

/** One pass over small counts; for anyone who enters the staff area. */
export async function registryStanding(db: Db, actor: Actor | null): Promise<Standing> {
  refuse(whyMayNot(actor, rights.enterStaff));
  const { rows } = await sql<Record<'registrations' | 'changes' | 'organizations' | 'unowned', number>>`
    select
      (select count(*) from registration where state in ('submitted', 'resubmitted')) as registrations,
      (select count(*) from organization_change where state = 'pending') as changes,
      (select count(*) from organization where state = 'active') as organizations,
      (select count(*) from organization o where state = 'active' and not exists
        (select from membership m where m.organization_id = o.id and m.role = 'owner' and m.ended_at is null)) as unowned`.execute(
    db,
  );
  const window = await db
    .selectFrom('registration_window')
    .select(['name', 'slug', 'opens_at', 'closes_at'])
    .where('closes_at', '>', now())
    .orderBy('opens_at')
    .limit(1)
    .executeTakeFirst();
  const { registrations, changes, organizations, unowned } = rows[0]!;
  return {
    waitingRegistrations: registrations,
    waitingChanges: changes,
    organizations,
    withoutOwner: unowned,
    window: window
      ? { name: window.name, slug: window.slug, opensAt: window.opens_at, closesAt: window.closes_at }
      : null,
  };
}

/** How the registry stands for those who keep it: what waits for reviewers, and what is in it. */
import { sql } from 'kysely';
import { rights as peopleRights } from '#people/rights.ts';
import { ownersOf } from '#people/membership/queries.server.ts';
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Waiting } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { words } from './waiting-words.ts';

export interface RegistryStanding {
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
export async function registryStanding(db: Db, actor: Actor | null): Promise<RegistryStanding> {
  refuse(whyMayNot(actor, peopleRights.enterStaff));
  const { rows } = await sql<Record<'organizations' | 'unowned', number>>`
    select
      (select count(*) from organization where state = 'active') as organizations,
      (select count(*) from organization o where state = 'active' and ${ownersOf('o.id')} = 0) as unowned`.execute(db);
  const { organizations, unowned } = rows[0]!;
  return { organizations, withoutOwner: unowned, window: await windowNowOrNext(db) };
}

async function windowNowOrNext(db: Db): Promise<RegistryStanding['window']> {
  const window = await db
    .selectFrom('registration_window')
    .select(['name', 'slug', 'opens_at as opensAt', 'closes_at as closesAt'])
    .where('closes_at', '>', now())
    .orderBy('opens_at')
    .limit(1)
    .executeTakeFirst();
  return window ?? null;
}

/** Registrations sent, changes of name, RUT or sector, and who asks to represent an organisation, none yet decided; nothing for whoever may not review. */
export async function registryWaiting(db: Db, actor: Actor, locale: Locale): Promise<Waiting[]> {
  if (!may(actor, rights.review)) return [];
  const { rows } = await sql<Record<'registrations' | 'changes' | 'requests', number>>`
    select
      (select count(*) from registration where state in ('submitted', 'resubmitted')) as registrations,
      (select count(*) from organization_change where state = 'pending') as changes,
      (select count(*) from representation_request where state = 'waiting') as requests`.execute(db);
  const { registrations, changes, requests } = rows[0]!;
  const t = words.in(locale);
  return [
    { count: registrations, label: t.registrations(registrations), path: '/gestion/registro' },
    { count: changes, label: t.changes(changes), path: '/gestion/registro#cambios' },
    { count: requests, label: t.requests(requests), path: '/gestion/representacion' },
  ];
}

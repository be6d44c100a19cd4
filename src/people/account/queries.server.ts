/** What the account page shows of one's own account. */
import type { Actor, MesaRole } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { PersonTie } from '#platform/facet/person-tie.ts';
import type { Db } from '#platform/server/db.ts';
import { providers, type ProviderId } from '../entering/providers.server.ts';
import { sessionOf } from '../entering/session.server.ts';
import { whyNotTurnOff } from '../entering/second-factor.server.ts';
import type { Visit } from '../entering/visit.ts';
import { refused } from '../reasons.ts';
import { shownOf } from '../data/own.server.ts';

export interface AccountPage {
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly sessions: number;
  readonly mesaRoles: readonly MesaRole[];
  readonly consent: { readonly version: number; readonly at: Temporal.Instant } | null;
  readonly identities: readonly { readonly id: ProviderId; readonly name: string; readonly joined: boolean }[];
}

export async function accountAt(db: Db, actor: Actor | null, visit: Visit): Promise<AccountPage> {
  if (!actor) return refused('sign-in-first');
  const session = await sessionOf(db, visit.headers);
  const consent = await db
    .selectFrom('consent')
    .select(['version', 'given_at'])
    .where('person_id', '=', actor.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const joined = await db.selectFrom('account').select('provider_id').where('person_id', '=', actor.id).execute();
  return {
    name: actor.name,
    email: actor.email,
    hasPassword: await hasPassword(db, actor),
    hasSecondFactor: session?.hasSecondFactor ?? false,
    sessions: (await sessionsOf(db, actor, visit)).length,
    mesaRoles: actor.mesaRoles,
    consent: consent ? { version: consent.version, at: consent.given_at } : null,
    identities: providers().map(({ id, name }) => ({
      id,
      name,
      joined: joined.some((account) => account.provider_id === id),
    })),
  };
}

/** Where a person's second factor stands. */
export async function secondFactorPage(db: Db, actor: Actor | null, headers: Headers) {
  return {
    on: (await sessionOf(db, headers))?.hasSecondFactor ?? false,
    has: actor !== null && (await hasPassword(db, actor)),
    needed: actor !== null && whyNotTurnOff(actor) !== null,
  };
}

/** Whether a person has a password, or only enters by links and providers. */
export async function hasPassword(db: Db, actor: Actor): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('password')
    .where('person_id', '=', actor.id)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  return Boolean(row?.password);
}

export interface OpenSession {
  readonly id: string;
  readonly since: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** What the browser says it is. */
  readonly browser: string;
  readonly current: boolean;
}

/** The places where the person is signed in, the present one first. */
export async function sessionsOf(db: Db, actor: Actor | null, visit: Visit): Promise<OpenSession[]> {
  if (!actor) return refused('sign-in-first');
  const current = await sessionOf(db, visit.headers);
  const rows = await db
    .selectFrom('session')
    .select(['id', 'created_at as since', 'expires_at as until', 'user_agent'])
    .where('person_id', '=', actor.id)
    .where('expires_at', '>', now())
    .orderBy('created_at', 'desc')
    .execute();
  return rows
    .map(({ user_agent, ...session }) => ({
      ...session,
      browser: user_agent ?? '',
      current: session.id === current?.id,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

/** Everything the platform knows about the person, in one document of theirs to keep. */
export async function myData(db: Db, actor: Actor | null, ties: readonly PersonTie[]) {
  if (!actor) return refused('sign-in-first');
  const { person, ...rest } = await shownOf(db, actor, ties);
  return { person: person?.[0], ...rest };
}

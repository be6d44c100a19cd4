/** What the account page shows of one's own account. */
import type { Actor, MesaRole } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { hasPassword, sessionsOf } from './commands.server.ts';
import { providers, type ProviderId } from '../entering/providers.server.ts';
import { sessionOf } from '../entering/session.server.ts';
import { whyNotTurnOff } from '../entering/second-factor.server.ts';
import type { Visit } from '../entering/visit.ts';
import { refused } from '../reasons.ts';

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

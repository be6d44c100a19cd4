/** The round trip to a provider outside: away with a state that only this browser can bring back, and home with who it says one is. */
import type { Actor } from '#platform/actor.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { authOn } from './auth.server.ts';
import { providers, type ProviderId } from './providers.server.ts';
import { asActor } from '../queries.server.ts';
import type { Visit } from './visit.ts';
import { refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** Whether a provider is set up here. */
export function isProvider(id: string): id is ProviderId {
  return providers().some((provider) => provider.id === id);
}

/** The address to send the person to, and the cookies that tie the way back to this browser. Whoever is signed in joins the identity to their account. */
export async function beginProvider(
  db: Db,
  actor: Actor | null,
  visit: Visit,
  provider: ProviderId,
  volver: string | null,
): Promise<{ url: string; headers: Headers }> {
  const body = { provider, ...waysBack(actor, volver), disableRedirect: true };
  return transact(db, async (tx) => {
    const { api } = authOn(tx, [], { providers: true });
    const begun = actor
      ? await api.linkSocialAccount({ body, headers: visit.headers, returnHeaders: true })
      : await api.signInSocial({ body, headers: visit.headers, returnHeaders: true });
    const { url } = begun.response;
    return url ? { url, headers: begun.headers } : refused('provider-unreachable');
  });
}

function waysBack(actor: Actor | null, volver: string | null) {
  if (actor) return { callbackURL: '/cuenta', errorCallbackURL: '/cuenta' };
  const after = volver ? `?volver=${encodeURIComponent(volver)}` : '';
  return { callbackURL: `/entrar/seguir${after}`, errorCallbackURL: '/entrar' };
}

/** Takes the person back: signs them in, joins the identity, or sends them to the sign-in page with `error`. */
export async function endProvider(db: Db, request: Request): Promise<Response> {
  return transact(db, async (tx) => {
    const joined: Joined[] = [];
    const response = await authOn(tx, [], {
      providers: true,
      onIdentity: (account) => void joined.push(account),
    }).handler(request);
    for (const account of joined) await tellJoined(tx, account);
    return response;
  });
}

interface Joined {
  readonly userId: string;
  readonly providerId: string;
}

async function tellJoined(tx: Db, { userId, providerId }: Joined): Promise<void> {
  const person = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  await journal(tx, asActor(person), {
    what: 'person.identityJoined',
    on: ['person', userId],
    after: { provider: providerId },
  });
}

/** What whoever is signed in asked to represent, and how far each request got as they were told of it. */
import { sql } from 'kysely';
import { ownersInvited } from '#people/invitation/queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { askedOrganization, notAnswered } from './queries.server.ts';
import { nextFor, type OwnRequest } from './representation.ts';

/** Of each organisation that the actor does not own, the last request for it; a decision is none until its letter leaves. */
export async function representationsAsked(db: Db, actor: Actor | null): Promise<OwnRequest[]> {
  if (!actor) return [];
  const owned = actor.memberships.flatMap(({ role, organizationId }) => (role === 'owner' ? [organizationId] : []));
  const rows = await theirs(db, actor);
  const each = rows.filter(({ organizationId }) => !owned.includes(organizationId));
  const requests = await Promise.all(each.map((row) => withNext(db, actor, row)));
  return requests.filter(({ state, next }) => state !== 'accepted' || next);
}

/** The last one for each organisation, the newest first. */
async function theirs(db: Db, { id, email }: Actor) {
  const rows = await db
    .selectFrom('representation_request as r')
    .innerJoin('organization as o', 'o.id', 'r.organization_id')
    .distinctOn('o.id')
    .select(['o.id as organizationId', 'o.slug', 'o.name', 'o.state as stands', 'r.folio', 'r.email', 'r.proved_at'])
    .select([
      told<OwnRequest['state']>("'waiting'", 'r.state').as('state'),
      told<Temporal.Instant | null>('null', 'r.decided_at').as('decidedAt'),
      told<string>("''", 'r.reason').as('reason'),
    ])
    .where('r.state', '<>', 'asked')
    .where((e) => e.or([e('r.person_id', '=', id), e('r.email', '=', email)]))
    .orderBy('o.id')
    .orderBy('r.proved_at', 'desc')
    .execute();
  return rows.toSorted((a, b) => Temporal.Instant.compare(b.proved_at!, a.proved_at!));
}

const told = <T>(before: string, after: string) =>
  sql<T>`case when ${notAnswered('r')} then ${sql.raw(before)} else ${sql.ref(after)} end`;

type Row = Awaited<ReturnType<typeof theirs>>[number];

async function withNext(db: Db, actor: Actor, { proved_at, stands, email, ...request }: Row): Promise<OwnRequest> {
  const invited = await ownersInvited(db, request.organizationId, now());
  const organization = await askedOrganization(db, actor, request.slug);
  return {
    ...request,
    email,
    at: proved_at!,
    active: stands === 'active',
    next: nextFor(request.state, {
      mayAsk: organization?.whyNot === null,
      invited: invited.some((one) => one.email === email),
    }),
  };
}

/** What of the registry waits for whoever keeps it: registrations, changes, likely duplicates, who asks to represent one, organisations that nobody represents. */
import { sql } from 'kysely';
import { lastInvitedOf } from '#people/invitation/queries.server.ts';
import { ownersOf } from '#people/membership/queries.server.ts';
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Waiting } from '#platform/facet/desk.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { countTwins } from '../merge/queries.server.ts';
import { rights } from '../rights.ts';
import { unrepresentedPath } from '../roll/organizations.server.ts';
import { firstSent } from '../registration/queries.server.ts';
import { words } from './words.ts';

/** A registration or a change should be answered within so many days. */
const daysToAnswer = 5;
const lateAfter = (since: Temporal.Instant | undefined) => since?.add({ hours: 24 * daysToAnswer }) ?? null;

/** In the order of the work; nothing of what they may not do. */
export async function registryWaiting(db: Db, actor: Actor, locale: Locale): Promise<Waiting[]> {
  const all = await Promise.all(
    [
      may(actor, rights.review) ? [registrationsWaiting(db, locale), changesWaiting(db, locale)] : [],
      may(actor, rights.decideRepresentation) ? [requestsWaiting(db, locale)] : [],
      may(actor, rights.merge) ? [twinsWaiting(db, locale)] : [],
      may(actor, rights.inviteOwners) ? [unrepresented(db, locale)] : [],
    ].flat(),
  );
  return all;
}

/** What of it a colleague gave to the actor. */
export async function registryEntrusted(db: Db, actor: Actor, locale: Locale): Promise<Waiting[]> {
  if (!may(actor, rights.review)) return [];
  return Promise.all([registrationsWaiting(db, locale, actor.id), unrepresented(db, locale, actor.id)]);
}

/** Whether the row called `alias` was given to that person; any, where none is named. */
function isWith(person: string | undefined, alias: 'registration' | 'o') {
  if (!person) return sql`true`;
  const column = sql.ref(alias === 'o' ? 'organization_id' : 'registration_id');
  return sql`exists (select from team_assignment a where a.${column} = ${sql.ref(`${alias}.id`)} and a.person_id = ${person})`;
}

async function registrationsWaiting(db: Db, locale: Locale, of?: string): Promise<Waiting> {
  const { rows } = await sql<{ folio: number; name: string | null; state: string; since: Temporal.Instant; n: number }>`
    select folio, answers ->> 'name' as name, state, ${firstSent('registration')} as since, count(*) over () as n
    from registration where state in ('submitted', 'resubmitted') and ${isWith(of, 'registration')} order by since, folio limit 1`.execute(
    db,
  );
  const [first] = rows;
  const count = first?.n ?? 0;
  const t = words.in(locale).registrations;
  return {
    section: 'who',
    count,
    label: t.label(count),
    path: of ? `/gestion/registro?estado=submitted&estado=resubmitted&acargo=${of}` : '/gestion/registro',
    about: first ? t.oldest(first.name ?? t.folio(first.folio), first.state === 'resubmitted') : '',
    since: first?.since ?? null,
    late: lateAfter(first?.since),
    act: { verb: t.verb, path: `/gestion/registro${first ? `/${first.folio}` : ''}` },
  };
}

async function changesWaiting(db: Db, locale: Locale): Promise<Waiting> {
  const { rows } = await sql<{ id: string; name: string; since: Temporal.Instant; n: number }>`
    select c.id, o.name, c.asked_at as since, count(*) over () as n
    from organization_change c join organization o on o.id = c.organization_id
    where c.state = 'pending' order by c.asked_at limit 1`.execute(db);
  const [first] = rows;
  const count = first?.n ?? 0;
  const t = words.in(locale).changes;
  return {
    section: 'who',
    count,
    label: t.label(count),
    path: '/gestion/registro#cambios',
    about: first ? t.oldest(first.name) : '',
    since: first?.since ?? null,
    late: lateAfter(first?.since),
    act: { verb: t.verb, path: first ? `/gestion/registro/cambios/${first.id}` : '/gestion/registro' },
  };
}

async function requestsWaiting(db: Db, locale: Locale): Promise<Waiting> {
  const { rows } = await sql<{ folio: number; name: string; since: Temporal.Instant; n: number }>`
    select r.folio, o.name, r.proved_at as since, count(*) over () as n
    from representation_request r join organization o on o.id = r.organization_id
    where r.state = 'waiting' order by r.proved_at, r.folio limit 1`.execute(db);
  const [first] = rows;
  const count = first?.n ?? 0;
  const t = words.in(locale).requests;
  const path = '/gestion/representacion';
  return {
    section: 'who',
    count,
    label: t.label(count),
    path,
    about: first ? t.oldest(first.name) : '',
    since: first?.since ?? null,
    late: lateAfter(first?.since),
    act: { verb: t.verb, path: `${path}${first ? `/${first.folio}` : ''}` },
  };
}

async function twinsWaiting(db: Db, locale: Locale): Promise<Waiting> {
  const count = await countTwins(db);
  const t = words.in(locale).twins;
  const path = '/gestion/duplicados';
  return { section: 'who', count, label: t.label(count), path, act: { verb: t.verb, path } };
}

async function unrepresented(db: Db, locale: Locale, of?: string): Promise<Waiting> {
  const { rows } = await sql<{ n: number; invited: number }>`
    select count(*) as n, count(*) filter (where invited_at is not null) as invited
    from (select ${lastInvitedOf('o.id')} as invited_at from organization o
      where o.state = 'active' and ${ownersOf('o.id')} = 0 and ${isWith(of, 'o')}) as alone`.execute(db);
  const { n, invited } = rows[0]!;
  const t = words.in(locale).unrepresented;
  const path = of ? `${unrepresentedPath}&acargo=${of}` : unrepresentedPath;
  return {
    section: 'who',
    count: n,
    label: t.label(n),
    path,
    about: t.about(invited, n - invited),
    calm: true,
    act: { verb: t.verb, path },
  };
}

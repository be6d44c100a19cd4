/** Whose request this is. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { getSessionCookie } from 'better-auth/cookies';
import { sql } from 'kysely';
import type { Actor, Membership, MesaRole, Thing, ThingRole } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { isSampleMesa } from '#platform/server/mesa.ts';
import { cookiePrefix } from './auth.server.ts';
import { installationSecret } from '#platform/server/secret/key.ts';

export interface Session {
  readonly id: string;
  readonly token: string;
  readonly actor: Actor;
  /** The person has a second factor and this session has not passed it: nobody is signed in yet. */
  readonly pending: boolean;
  /** Whether the person has a second factor at all. */
  readonly hasSecondFactor: boolean;
  readonly consentedTo: number | null;
  /** One of the cast of a sample mesa, which works without second factor and without consent. */
  readonly exempt: boolean;
}

/** The signed-in person, with their roles; null for a visitor, also while a second factor is pending. One query. */
export async function actorOf(db: Db, headers: Headers): Promise<Actor | null> {
  const session = await sessionOf(db, headers);
  return session && !session.pending ? session.actor : null;
}

/** The session of a request, pending or not; null when its cookie is missing, forged, expired or revoked. */
export async function sessionOf(db: Db, headers: Headers): Promise<Session | null> {
  const token = tokenIn(headers);
  const row = token ? await sessionRow(db, token) : undefined;
  if (!token || !row) return null;
  const passed = row.second_factor_at !== null;
  const { id, name, email } = row;
  return {
    id: row.session_id,
    token,
    pending: row.second_factor_enabled && !passed,
    hasSecondFactor: row.second_factor_enabled,
    consentedTo: row.consented_to,
    exempt: row.exempt,
    actor: {
      id,
      name,
      email,
      mesaRoles: row.mesa_roles,
      memberships: row.memberships,
      thingRoles: row.thing_roles,
      secondFactor: passed || row.exempt,
    },
  };
}

/** The token of a session cookie whose signature is ours. The cookie is `token.signature`, HMAC-SHA-256 in base64. */
function tokenIn(headers: Headers): string | null {
  const cookie = getSessionCookie(headers, { cookiePrefix });
  const value = cookie ? decoded(cookie) : '';
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const right = createHmac('sha256', installationSecret()).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The cast of a sample mesa needs no second factor, as long as the installation is marked as a sample. */
const exempt = sql<boolean>`
  exists (select 1 from sample_person where sample_person.person_id = person.id) and ${isSampleMesa}`;

function sessionRow(db: Db, token: string) {
  return db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .where('session.token', '=', token)
    .where('session.expires_at', '>', sql<Temporal.Instant>`now()`)
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.second_factor_enabled',
      'session.id as session_id',
      'session.second_factor_at',
    ])
    .select([
      sql<
        MesaRole[]
      >`array(select role from mesa_role r where r.person_id = person.id and revoked_at is null order by role)`.as(
        'mesa_roles',
      ),
      sql<
        Membership[]
      >`coalesce((select json_agg(json_build_object('organizationId', organization_id, 'role', role) order by since)
        from membership m where m.person_id = person.id and ended_at is null), '[]')`.as('memberships'),
      sql<
        { role: ThingRole; thing: Thing }[]
      >`coalesce((select json_agg(json_build_object('role', role, 'thing', json_build_array(thing_type, thing_id)) order by granted_at)
        from thing_role t where t.person_id = person.id and ended_at is null and until > ${now()}), '[]')`.as(
        'thing_roles',
      ),
      sql<number | null>`(select max(version) from consent c where c.person_id = person.id)`.as('consented_to'),
      exempt.as('exempt'),
    ])
    .executeTakeFirst();
}

/** Links to share: those of an organisation with who joined by them, and the one that a token opens. */
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db, Tables } from '#platform/server/db.ts';
import { tokenHash } from '#platform/server/mailed-token.ts';
import { currentMembers } from '../membership/queries.server.ts';
import { nameOfPerson } from '../queries.server.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { whyMayNot } from '../rules.ts';
import { whyNotJoin, type JoinerStanding } from './share-rules.ts';
import type { SharedLink, SharedLinkShown } from './shared-link.ts';

/** Those that hold and those that somebody joined by, newest first. */
export async function sharedLinksTo(db: Db, actor: Actor | null, organizationId: string): Promise<SharedLinkShown[]> {
  refuse(whyMayNot(actor, rights.invite, { organizationId }));
  const rows = await db
    .selectFrom('invitation_link')
    .selectAll()
    .select(nameOfPerson('made_by').as('by'))
    .where('organization_id', '=', organizationId)
    .where((e) => e.or([e('uses', '>', 0), e.and([e('revoked_at', 'is', null), e('expires_at', '>', now())])]))
    .orderBy('made_at', 'desc')
    .execute();
  const joined = await joinedBy(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...readLink(row), by: row.by, joined: joined.get(row.id) ?? [] }));
}

/** The link of a token; null where there is none. Whoever has it may read it. */
export async function sharedLinkByToken(db: Db, token: string, { lock = false } = {}): Promise<SharedLink | null> {
  const row = await db
    .selectFrom('invitation_link')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? readLink(row) : null;
}

/** One of an organisation's, locked; null where it has none by that id. */
export async function lockSharedLink(tx: Db, organizationId: string, id: string): Promise<SharedLink | null> {
  const row = await tx
    .selectFrom('invitation_link')
    .selectAll()
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .forUpdate()
    .executeTakeFirst();
  return row ? readLink(row) : null;
}

/** What the page of a shared link shows to whoever opened it; null when it leads to none. */
export async function joinPage(db: Db, actor: Actor | null, token: string) {
  const link = await sharedLinkByToken(db, token);
  if (!link) return null;
  const { organization, role } = link;
  return { organization: organization.name, role, whyNot: whyNotJoin(link, await standingOf(db, link, actor), now()) };
}

export async function standingOf(db: Db, link: SharedLink, actor: Actor | null): Promise<JoinerStanding> {
  const organizationId = link.organization.id;
  const members = await currentMembers(db, organizationId);
  const owners = members.filter(({ role }) => role === 'owner').length;
  if (!actor) return { owners };
  const { role } = members.find(({ personId }) => personId === actor.id) ?? {};
  return { owners, role, removedAt: await lastRemoved(db, organizationId, actor.id) };
}

/** In another module's query: whether a link to the organisation with that id still lets somebody in. */
export function hasOpenLink(organizationId: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from invitation_link where invitation_link.organization_id = ${sql.ref(organizationId)}
    and ${letsIn()})`;
}

/** That a link still lets somebody in, as `stateOfLink` has it. */
const letsIn = () => sql<boolean>`revoked_at is null and expires_at > ${now()} and uses < most_uses`;

/** How many links of an organisation hold. */
export async function countOpenLinks(db: Db, organizationId: string): Promise<number> {
  const { n } = await db
    .selectFrom('invitation_link')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('organization_id', '=', organizationId)
    .where(letsIn())
    .executeTakeFirstOrThrow();
  return n;
}

async function lastRemoved(db: Db, organizationId: string, personId: string): Promise<Temporal.Instant | null> {
  const row = await db
    .selectFrom('membership')
    .select((e) => e.fn.max('ended_at').as('at'))
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('ended_how', '=', 'removed')
    .executeTakeFirst();
  return row?.at ?? null;
}

async function joinedBy(db: Db, links: readonly string[]) {
  if (links.length === 0) return new Map<string | null, { name: string; at: Temporal.Instant }[]>();
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.accepted_by')
    .select(['link_id', 'person.name', 'invited_at as at'])
    .where('link_id', 'in', links)
    .orderBy('invited_at')
    .execute();
  return Map.groupBy(rows, ({ link_id }) => link_id);
}

function readLink(row: Selectable<Tables['invitation_link']>): SharedLink {
  return {
    id: row.id,
    organization: { id: row.organization_id, name: row.organization_name },
    role: row.role,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    mostUses: row.most_uses,
    uses: row.uses,
    revokedAt: row.revoked_at,
  };
}

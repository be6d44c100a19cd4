/** An organisation's public page: everything public, and never the person in charge. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { lastDone } from '#platform/server/journal.ts';
import { notDenied } from '../organization/allies.server.ts';
import { organizationBySlug } from '../organization/record.server.ts';
import type { Ally, Organization } from '../organization/organization.ts';
import type { Sector } from '../organization/codes.ts';
import { notOfASheet, writingsOf } from '../provenance/queries.server.ts';
import { changedSince, type WrittenField } from '../provenance/writing.ts';
import { representedById } from '../representation/queries.server.ts';
import { representedNow, type RepresentedNow } from '../representation/rules.ts';

export interface PublicOrganization {
  readonly organization: Organization;
  /** Those it names as allies, and the organisations that name it. */
  readonly allies: readonly Ally[];
  readonly namedBy: readonly Ally[];
  /** Who represents it on the platform, or how far that got, as far as it was told. */
  readonly represented: RepresentedNow;
  /** Whether its people confirmed what it says, not whoever registered it, before it had any. */
  readonly confirmedByTeam: boolean;
  /** What the mesa wrote since its people confirmed what it says. */
  readonly changedSince: readonly WrittenField[];
}

/** The active organisation at an address, or at a former address of it; undefined when there is none. */
export async function publicOrganization(db: Db, slug: string): Promise<PublicOrganization | undefined> {
  const organization = await organizationBySlug(db, slug);
  if (organization?.state !== 'active') return undefined;
  const { id, confirmedAt } = organization;
  const [allies, namedBy, represented, writings, lastConfirmed] = await Promise.all([
    alliesOf(db, [id]),
    organizationsNaming(db, id),
    representedById(db, id, { seen: 'told' }),
    writingsOf(db, id),
    lastDone(db, ['organization', id], 'organization.confirmed'),
  ]);
  return {
    organization,
    allies: allies.get(id) ?? [],
    namedBy,
    represented: representedNow(represented!),
    confirmedByTeam: isSince(lastConfirmed, confirmedAt),
    changedSince: changedSince(writings, confirmedAt),
  };
}

/** Who confirmed it the last time: who has come to it since did not. */
const isSince = (last: Temporal.Instant | undefined, confirmedAt: Temporal.Instant | null): boolean =>
  Boolean(last && confirmedAt && Temporal.Instant.compare(last, confirmedAt) >= 0);

/** The allies that each of several organisations names, by name; one that left the registry is only a name. */
export async function alliesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Ally[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organization_ally as a')
    .leftJoin('organization as o', (join) => join.onRef('o.id', '=', 'a.ally_id').on('o.state', '=', 'active'))
    .select(['a.organization_id', 'a.ally_name', 'o.id', 'o.name', 'o.slug'])
    .where('a.organization_id', 'in', ids)
    .where(notDenied('a'))
    .orderBy('a.ally_name')
    .execute();
  const byOrganization = Map.groupBy(rows, (row) => row.organization_id);
  return new Map(
    [...byOrganization].map(([id, allies]) => [
      id,
      allies.map((row) => ({ id: row.id, name: row.name ?? row.ally_name, slug: row.slug })),
    ]),
  );
}

async function organizationsNaming(db: Db, id: string): Promise<Ally[]> {
  return db
    .selectFrom('organization_ally as a')
    .innerJoin('organization as o', 'o.id', 'a.organization_id')
    .select(['o.id', 'o.name', 'o.slug'])
    .where('a.ally_id', '=', id)
    .where(notDenied('a'))
    .where(notOfASheet('o', 'allies'))
    .where('o.state', '=', 'active')
    .orderBy('o.name')
    .execute();
}

/** Someone of the registry, as a network shows it. */
export interface Tied {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly knownAs: string | null;
  readonly region: string | null;
}

/** A query of who among active organisations names whom as its ally, since it is in the registry; what a spreadsheet names nobody of it says. */
export const namedAllies = (db: Db) =>
  db
    .selectFrom('organization_ally as a')
    .innerJoin('organization as says', (join) =>
      join.onRef('says.id', '=', 'a.organization_id').on('says.state', '=', 'active'),
    )
    .innerJoin('organization as other', (join) =>
      join.onRef('other.id', '=', 'a.ally_id').on('other.state', '=', 'active'),
    )
    .where(notOfASheet('says', 'allies'))
    .select(['says.id as from', 'other.id as to', 'says.accepted_at as at']);

/** A query of the ids of the active organisations. */
export const activeIds = (db: Db) => db.selectFrom('organization').select('id').where('state', '=', 'active');

/** Every active organisation, by name; of some, where their ids are given. */
export function activeTied(db: Db, ids?: readonly string[]): Promise<Tied[]> {
  return db
    .selectFrom('organization')
    .select(['id', 'slug', 'name', 'known_as as knownAs', 'region'])
    .where('state', '=', 'active')
    .$if(ids !== undefined, (some) => some.where(sql<boolean>`id = any(${[...ids!]}::uuid[])`))
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** In a query: the name of the organisation whose id is in a column; null of one that left. */
export const nameOfActive = (column: string): RawBuilder<string | null> =>
  sql`(select name from organization where id = ${sql.ref(column)} and state = 'active')`;

/** The same, the short name that it is known by, where it has one. */
export const knownAsOfActive = (column: string): RawBuilder<string | null> =>
  sql`(select known_as from organization where id = ${sql.ref(column)} and state = 'active')`;

/** The address and name of each of these that is in the registry. */
export async function activeOrganizations(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly slug: string; readonly name: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'slug', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .where('state', '=', 'active')
    .execute();
  return new Map(rows.map(({ id, slug, name }) => [id, { slug, name }]));
}

/** An organisation in a list of all of them. */
export interface Enrolled extends Tied {
  readonly sector: Sector | null;
  readonly comuna: string | null;
  readonly sample: boolean;
}

/** Every active organisation with what it is and where its seat is, by name. */
export function allEnrolled(db: Db): Promise<Enrolled[]> {
  return db
    .selectFrom('organization')
    .select(['id', 'slug', 'name', 'known_as as knownAs', 'region', 'sector', 'comuna', 'sample'])
    .where('state', '=', 'active')
    .orderBy('name')
    .orderBy('id')
    .execute();
}

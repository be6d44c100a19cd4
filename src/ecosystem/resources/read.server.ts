/** Reads what organisations offer from its table. */
import { today } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import type { Db, Generated } from '#platform/server/db.ts';
import type { EnablerKind } from '#registry/organization/codes.ts';
import { activeOrganizations } from '#registry/page/public-queries.server.ts';
import { fromNorth } from '../places/places.ts';
import { resourceStanding, standings, type OfferedResource, type Resource } from './resource.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'resource.kind': EnablerKind;
    'resource.sample': Generated<boolean>;
  }
}

export async function resourcesById(db: Db, ids: readonly string[]): Promise<Resource[]> {
  return ids.length === 0 ? [] : (await resources(db).where('id', 'in', ids).execute()).map(readResource);
}

/** Undefined where there is none, or where it is no id. */
export const resourceById = async (db: Db, id: string): Promise<Resource | undefined> =>
  isId(id) ? (await resourcesById(db, [id]))[0] : undefined;

/** What an organisation offers, withdrawn too, by name. */
export async function resourcesOf(db: Db, organizationId: string): Promise<Resource[]> {
  const rows = await resources(db).where('organization_id', '=', organizationId).orderBy('title').execute();
  return rows.map(readResource);
}

/** The one at an address, with who offers it; undefined where that organisation is no longer in the registry. */
export async function resourceAt(db: Db, slug: string): Promise<OfferedResource | undefined> {
  const row = await resources(db).where('slug', '=', slug).executeTakeFirst();
  const [one] = row ? await withOffering(db, [readResource(row)]) : [];
  return one;
}

/** Each with who offers it; those whose organisation is no longer in the registry are left out. */
export async function withOffering(db: Db, all: readonly Resource[]): Promise<OfferedResource[]> {
  const active = await activeOrganizations(
    db,
    all.map(({ organizationId }) => organizationId),
  );
  return all.flatMap((one) => {
    const offeredBy = active.get(one.organizationId);
    return offeredBy ? [{ ...one, offeredBy }] : [];
  });
}

/** Those that can be had first, then those to come, closed and paused. */
export const byStanding = (all: readonly Resource[]): Resource[] => {
  const place = (one: Resource) => standings.indexOf(resourceStanding(one, today()));
  return all.toSorted((a, b) => place(a) - place(b));
};

const resources = (db: Db) => db.selectFrom('resource').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof resources>['executeTakeFirstOrThrow']>>;

const readResource = (row: Row): Resource => ({
  id: row.id,
  slug: row.slug,
  organizationId: row.organization_id,
  kind: row.kind,
  title: row.title,
  summary: row.summary,
  terms: row.terms,
  termsWords: row.terms_words,
  territories: fromNorth(row.territories),
  capacity: row.capacity,
  opensOn: row.opens_on,
  closesOn: row.closes_on,
  how: row.how,
  website: row.website,
  state: row.state,
  sample: row.sample,
  updatedAt: row.updated_at,
  confirmedAt: row.confirmed_at,
});

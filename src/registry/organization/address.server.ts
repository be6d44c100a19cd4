/** Free addresses for organisations' names. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { freeOf } from '#platform/slug.ts';
import { organizationSlug } from './organization.ts';

/** An address nobody else has or had: the name's, or with `-2`, `-3`… after it. */
export async function freeSlug(tx: Db, name: string, id: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('organization.slug'))`.execute(tx);
  const stem = organizationSlug(name);
  const { rows } = await sql<{ slug: string }>`
    select slug from organization where slug ~ ${`^${stem}(-\\d+)?$`} and id <> ${id}
    union select slug from organization_former_slug where slug ~ ${`^${stem}(-\\d+)?$`} and organization_id <> ${id}`.execute(
    tx,
  );
  return freeOf(stem, new Set(rows.map(({ slug }) => slug)));
}

/** Gives each name an address that nobody has or had, for as long as the transaction lasts. */
export async function freeSlugs(tx: Db): Promise<(name: string) => string> {
  await sql`select pg_advisory_xact_lock(hashtext('organization.slug'))`.execute(tx);
  const { rows } = await sql<{
    slug: string;
  }>`select slug from organization union select slug from organization_former_slug`.execute(tx);
  const taken = new Set(rows.map(({ slug }) => slug));
  return (name) => {
    const slug = freeOf(organizationSlug(name), taken);
    taken.add(slug);
    return slug;
  };
}

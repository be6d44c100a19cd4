/** What the pages of one's own organisations show. */
import type { Membership } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { organizationById } from '../organization/record.server.ts';

/** The organisations of these memberships, whatever their state, in the order given. */
export async function organizationsOfAccount(db: Db, memberships: readonly Membership[]) {
  const organizations = await Promise.all(
    memberships.map(async ({ organizationId, role }) => ({
      role,
      organization: await organizationById(db, organizationId),
    })),
  );
  return organizations.flatMap(({ role, organization }) =>
    organization ? [{ role, id: organization.id, slug: organization.slug, name: organization.name }] : [],
  );
}

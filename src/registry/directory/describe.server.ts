/** Organisations described for the thread: those that the public finds. */
import type { Describe } from '#platform/facet/thread.ts';

export const describeOrganizations: Describe = async (db, _actor, ids) => {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'slug', 'name', 'region', 'comuna', 'accepted_at'])
    .where('id', 'in', ids)
    .where('state', '=', 'active')
    .execute();
  return rows.map(({ id, slug, name, region, comuna, accepted_at }) => ({
    id,
    title: () => name,
    path: `/articuladores/${slug}`,
    date: accepted_at,
    state: null,
    place: comuna ?? region,
  }));
};

/** Search over everything public: pages, news, products and organisations. */
import { db } from '#platform/server/db.ts';
import { findOrganizations } from '#registry/directory/queries.server.ts';
import { readSelection } from '#registry/directory/selection.ts';
import { searchSite } from '#site/search/queries.server.ts';
import { placeByCode } from '#places/place.ts';
import { suggestPlaces } from '#territory/suggest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  if (!q) return { q, found: null };
  const selection = readSelection(new URLSearchParams({ q }));
  const [site, organizations] = await Promise.all([searchSite(db, q), findOrganizations(db, selection, { limit: 6 })]);
  const { total, items, corrections } = organizations;
  const places = suggestPlaces(q, 3).flatMap(({ code, exact }) => (exact ? (placeByCode(code) ?? []) : []));
  return {
    q,
    found: {
      ...site,
      places,
      organizations: {
        total,
        corrections,
        items: items.map(({ id, slug, name, description }) => ({ id, slug, name, description })),
      },
    },
  };
};

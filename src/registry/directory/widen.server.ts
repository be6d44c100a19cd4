/** How to widen a selection that holds nothing. */
import type { Db } from '#platform/server/db.ts';
import { findOrganizations, type DirectoryPage } from './queries.server.ts';
import { facetNames, type Facet } from '../organization/coded.ts';
import { everything, type DirectorySelection } from './selection.ts';

/** Something to take away, the selection that is then left, and how many it holds. */
export interface Widening {
  readonly drop: Facet | 'q' | 'filters';
  readonly selection: DirectorySelection;
  readonly total: number;
}

/** What to take away for something to be found: one filter, else the search, else all the filters. Only what helps. */
export async function widenings(db: Db, selection: DirectorySelection, found: DirectoryPage): Promise<Widening[]> {
  if (found.total > 0) return [];
  const first = { ...selection, after: null };
  const one = facetNames
    .filter((facet) => selection.filters[facet].length > 0 && found.without[facet] > 0)
    .map((facet) => ({
      drop: facet,
      selection: { ...first, filters: { ...first.filters, [facet]: [] } },
      total: found.without[facet],
    }));
  const bolder = (drop: 'q' | 'filters', then: DirectorySelection) => counted(db, drop, then);
  const others = await Promise.all([
    ...(selection.q ? [bolder('q', { ...first, q: '', sort: 'name' })] : []),
    ...(one.length === 0
      ? [bolder('filters', { ...first, filters: everything.filters, comuna: null, worksInComuna: null })]
      : []),
  ]);
  return [...one, ...others.filter(({ total }) => total > 0)];
}

async function counted(db: Db, drop: Widening['drop'], selection: DirectorySelection): Promise<Widening> {
  const { total } = await findOrganizations(db, selection, { limit: 0 });
  return { drop, selection, total };
}

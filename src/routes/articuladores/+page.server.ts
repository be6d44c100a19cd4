/** The directory: a selection in the address, as a list or on the map. */
import { db } from '#platform/server/db.ts';
import { countByComuna, findOrganizations } from '#registry/directory/queries.server.ts';
import { readSelection } from '#registry/directory/selection.ts';
import { widenings } from '#registry/directory/widen.server.ts';
import { readMapView } from '#registry/directory/map.ts';
import { panelsOf } from '#territory/shapes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const selection = readSelection(url.searchParams);
  const level = readMapView(url.searchParams);
  const [found, comunas] = await Promise.all([
    findOrganizations(db, selection, { limit: level ? 0 : undefined }),
    level === 'comunas' ? countByComuna(db, selection) : null,
  ]);
  const wider = await widenings(db, selection, found);
  return { selection, found, wider, map: level && { level, panels: panelsOf(level), comunas } };
};

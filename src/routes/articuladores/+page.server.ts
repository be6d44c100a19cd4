/** The directory: a selection in the address, as a list or on the map. */
import { db } from '#platform/server/db.ts';
import { countByComuna } from '#registry/directory/queries.server.ts';
import { readSelection } from '#registry/directory/selection.ts';
import { findSurely, widenings } from '#registry/directory/widen.server.ts';
import { readMapView } from '#registry/directory/map.ts';
import { panelsOf } from '#territory/shapes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const level = readMapView(url.searchParams);
  const asked = readSelection(url.searchParams);
  const { selection, found, leftOut, instead } = await findSurely(db, asked, { limit: level ? 0 : undefined });
  const [wider, comunas] = await Promise.all([
    widenings(db, selection, found),
    level === 'comunas' ? countByComuna(db, selection) : null,
  ]);
  return {
    typed: asked.q,
    selection,
    found,
    leftOut,
    instead,
    wider,
    map: level && { level, panels: panelsOf(level), comunas },
  };
};

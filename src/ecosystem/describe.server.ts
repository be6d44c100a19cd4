/** Initiatives and resources described for the thread, as the public sees them. */
import type { Describe } from '#platform/facet/thread.ts';
import { initiativePath } from './initiatives/initiative.ts';
import { initiativesById } from './initiatives/read.server.ts';
import { publicResourcesById } from './resources/queries.server.ts';
import { resourcePath } from './resources/resource.ts';

const onlyPlace = (territories: readonly string[]): string | null =>
  territories.length === 1 ? territories[0]! : null;

const initiative: Describe = async (db, _actor, ids) =>
  (await initiativesById(db, ids))
    .filter(({ state }) => state !== 'draft')
    .map((one) => ({
      id: one.id,
      title: () => one.name,
      path: initiativePath(one),
      date: one.publishedAt,
      state: null,
      place: onlyPlace(one.territories),
    }));

const resource: Describe = async (db, _actor, ids) =>
  (await publicResourcesById(db, ids)).map((one) => ({
    id: one.id,
    title: () => one.title,
    path: resourcePath(one),
    date: one.confirmedAt,
    state: null,
    place: onlyPlace(one.territories),
  }));

export const describe = { initiative, resource };

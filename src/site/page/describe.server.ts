/** Published pages described for the thread. */
import type { Describe } from '#platform/facet/thread.ts';
import { pathOf, type PageKind } from './page.ts';
import { allLivePages } from './queries.server.ts';

const describePages =
  (kind: PageKind): Describe =>
  async (db, _actor, ids) =>
    (await allLivePages(db))
      .filter((page) => page.kind === kind && ids.includes(page.id))
      .map((page) => ({
        id: page.id,
        title: () => page.title,
        path: pathOf(page),
        date: page.startsOn ?? page.firstPublishedAt,
        state: null,
        place: null,
      }));

export const describe = {
  challenge: describePages('challenge'),
  activity: describePages('activity'),
  learning: describePages('learning'),
};

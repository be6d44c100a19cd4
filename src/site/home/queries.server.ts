/** What the home page shows, gathered: figures, challenges, axes, voices, what articulators do, news, the open window. */
import type { Db } from '#platform/server/db.ts';
import { kindCounts } from '#registry/profile/kind-queries.server.ts';
import { lastProfile } from '#registry/profile/queries.server.ts';
import { voicesOfToday } from '#registry/profile/voices-queries.server.ts';
import { windowOpenUntil } from '#registry/window/queries.server.ts';
import { livePages, newsPage } from '../page/queries.server.ts';

export async function homeOf(db: Db) {
  const [profile, challenges, activities, axes, news, voices, kinds, openUntil] = await Promise.all([
    lastProfile(db),
    livePages(db, 'challenge'),
    livePages(db, 'activity'),
    livePages(db, 'axis'),
    newsPage(db, null, 3),
    voicesOfToday(db),
    kindCounts(db),
    windowOpenUntil(db),
  ]);
  return { profile, challenges, activities, axes, news: news.items, voices, kinds, openUntil };
}

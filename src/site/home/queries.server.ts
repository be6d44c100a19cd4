/** What the home page shows, gathered: figures, what the mesa is at, how many there are of each thing, voices, news. */
import { now } from '#platform/clock.ts';
import type { Module } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { lastProfile } from '#registry/profile/queries.server.ts';
import { voicesOfToday } from '#registry/profile/voices-queries.server.ts';
import { arranged } from '../voice/voice.ts';
import { publicVoices } from '../voice/queries.server.ts';
import { newsPage } from '../page/queries.server.ts';
import { happeningNow } from './now.ts';

type Bringing = Pick<Module, 'happenings' | 'counts'>;

export async function homeOf(db: Db, modules: readonly Bringing[], locale: Locale) {
  const [profile, news, own, voices, happenings, counts] = await Promise.all([
    lastProfile(db),
    newsPage(db, null, 3),
    publicVoices(db),
    voicesOfToday(db),
    Promise.all(modules.map((module) => module.happenings(db, locale))),
    countsOf(db, modules),
  ]);
  return {
    profile,
    news: news.items,
    said: arranged(own),
    voices,
    happenings: happeningNow(happenings.flat(), now()),
    counts,
    now: now(),
  };
}

/** How many things there are at the places of the menu, by path, as every module says of its own. */
export async function countsOf(
  db: Db,
  modules: readonly Pick<Module, 'counts'>[],
): Promise<Readonly<Record<string, number>>> {
  return Object.assign({}, ...(await Promise.all(modules.map((module) => module.counts(db))))) as Record<
    string,
    number
  >;
}

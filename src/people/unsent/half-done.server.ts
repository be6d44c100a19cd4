/** What one typed and did not send, on one's desk. */
import type { Actor } from '#platform/actor.ts';
import type { HalfDone } from '#platform/facet/desk.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { unsentOf } from './queries.server.ts';
import { words } from './words.ts';

export async function unsentHalfDone(db: Db, actor: Actor, locale: Locale): Promise<HalfDone[]> {
  const { about, verb } = words.in(locale).halfDone;
  return (await unsentOf(db, actor)).map(({ path, title, at }) => ({
    section: 'mesa',
    title: title || path,
    lang: locale,
    about,
    at,
    act: { verb, path },
  }));
}

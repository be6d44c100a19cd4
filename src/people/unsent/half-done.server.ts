/** What one typed and did not send, on one's desk. */
import type { Actor } from '#platform/actor.ts';
import type { HalfDone } from '#platform/facet/desk.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { words } from './words.ts';

export async function unsentHalfDone(db: Db, actor: Actor, locale: Locale): Promise<HalfDone[]> {
  const { about, verb } = words.in(locale).halfDone;
  const mine = await db
    .selectFrom('unsent_form')
    .select(['path', 'title', 'updated_at as at'])
    .where('person_id', '=', actor.id)
    .execute();
  return mine.map(({ path, title, at }) => ({
    section: 'mesa',
    title: title || path,
    lang: locale,
    about,
    by: actor.id,
    at,
    act: { verb, path },
  }));
}

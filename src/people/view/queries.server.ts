/** The views of a list that somebody keeps. */
import type { Actor } from '#platform/actor.ts';
import type { KeptView } from '#platform/list/page.server.ts';
import type { Db } from '#platform/server/db.ts';

/** Of whoever asks alone, in the order they were kept. */
export async function keptViews(db: Db, actor: Actor | null, list: string): Promise<KeptView[]> {
  if (!actor) return [];
  return db
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('person_id', '=', actor.id)
    .where('list', '=', list)
    .orderBy('created_at')
    .execute();
}

/** What somebody typed and has not sent. */
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import type { Filled } from '#ui/form/written.ts';

export interface Unsent {
  readonly path: string;
  /** Which form of its page. */
  readonly form: string;
  /** What the page is called. */
  readonly title: string;
  readonly fields: Filled;
  readonly at: Temporal.Instant;
}

/** Of whoever asks alone, newest first: of one page, or of all. */
export async function unsentOf(db: Db, actor: Actor | null, path?: string): Promise<Unsent[]> {
  if (!actor) return [];
  return db
    .selectFrom('unsent_form')
    .select(['path', 'form', 'title', 'fields', 'updated_at as at'])
    .where('person_id', '=', actor.id)
    .$if(path !== undefined, (query) => query.where('path', '=', path!))
    .orderBy('updated_at', 'desc')
    .$castTo<Unsent>()
    .execute();
}

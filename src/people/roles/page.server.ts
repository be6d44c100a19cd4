/** What the page of the mesa's staff shows. */
import type { Actor } from '#platform/actor.ts';
import { formatDate } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import { triesOf } from '#platform/server/limit/limit.ts';
import type { Locale } from '#platform/words.ts';
import { privacyText } from '../consent/queries.server.ts';
import { staffMembers } from '../queries.server.ts';

/** From so many passwords in an hour on, by browsers that never entered, somebody is being tried. */
const manyTries = 10;

/** Who works for the mesa and since when, whose password is being tried, with the privacy text that holds. */
export async function staffPage(db: Db, actor: Actor | null, locale: Locale) {
  const date = (at: Temporal.Instant) => formatDate(at, locale);
  const people = await staffMembers(db, actor);
  const tries = await triesOf(
    db,
    people.map(({ email }) => ['password-to', email]),
  );
  const { version, publishedAt } = await privacyText(db);
  return {
    staff: people.map((one, at) => ({
      ...one,
      tried: tries[at]! >= manyTries ? tries[at]! : null,
      roles: one.roles.map(({ role, since }) => ({ role, since: date(since) })),
    })),
    me: actor?.id,
    privacy: { version, published: date(publishedAt) },
  };
}

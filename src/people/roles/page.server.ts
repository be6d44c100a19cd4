/** What the page of the mesa's staff shows. */
import type { Actor } from '#platform/actor.ts';
import { formatDate } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { privacyText } from '../consent/queries.server.ts';
import { staffMembers } from '../queries.server.ts';

/** Who works for the mesa and since when, with the privacy text that holds. */
export async function staffPage(db: Db, actor: Actor | null, locale: Locale) {
  const date = (at: Temporal.Instant) => formatDate(at, locale);
  const people = await staffMembers(db, actor);
  const { version, publishedAt } = await privacyText(db);
  return {
    staff: people.map((one) => ({
      ...one,
      roles: one.roles.map(({ role, since }) => ({ role, since: date(since) })),
    })),
    me: actor?.id,
    privacy: { version, published: date(publishedAt) },
  };
}

/** Runs that go on or that failed lately, on the desk of who measures. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { HalfDone } from '#platform/facet/desk.ts';
import { formatDateTime } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { may } from '#people/rules.ts';
import { rights } from '../rights.ts';
import { runs } from './queries.server.ts';
import { words } from './words.ts';

const daysShown = 14;

export async function runsHalfDone(db: Db, actor: Actor, locale: Locale): Promise<HalfDone[]> {
  if (!may(actor, rights.analyse)) return [];
  const t = words.in(locale).desk;
  const since = now().subtract({ hours: 24 * daysShown });
  return (await runs(db, actor)).flatMap(({ id, state, file, requester, requesterId, requestedAt }) =>
    state !== 'done' && state !== 'cancelled' && Temporal.Instant.compare(requestedAt, since) > 0
      ? [
          {
            section: 'gap' as const,
            title: t.title(file.name),
            lang: locale,
            about: t.about[state](requester, formatDateTime(requestedAt, locale)),
            by: requesterId,
            at: requestedAt,
            act: { verb: t.verb, path: `/gestion/analisis/corridas/${id}` },
          },
        ]
      : [],
  );
}

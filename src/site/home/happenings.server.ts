/** The activities that come. */
import { timeZone } from '#platform/clock.ts';
import type { Happening } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { pathOf } from '../page/page.ts';
import { livePages } from '../page/queries.server.ts';
import { sayWhen } from '../page/when.ts';

export async function activitiesToCome(db: Db, locale: Locale): Promise<Happening[]> {
  return (await livePages(db, 'activity')).flatMap((activity) =>
    activity.startsOn
      ? [
          {
            kind: 'comes',
            section: 'do',
            at: activity.startsOn.toZonedDateTime(timeZone).toInstant(),
            title: activity.title,
            lang: 'es-CL',
            path: pathOf(activity),
            detail: sayWhen(activity.startsOn, activity.endsOn, locale),
          },
        ]
      : [],
  );
}

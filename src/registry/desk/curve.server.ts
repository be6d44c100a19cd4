/** How many registrations came in, week by week, and how much of the registry was said to be right this year. */
import { sql } from 'kysely';
import { rights as peopleRights } from '#people/rights.ts';
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { timeZone } from '#platform/clock.ts';
import type { Curve } from '#platform/facet/desk.ts';
import { formatDate, formatNumber } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { rights } from '../rights.ts';
import { aYearAgo, confirmedPath } from '../roll/organizations.server.ts';
import { thisWeekPath, weekStart } from '../roll/registrations.server.ts';
import { words } from './words.ts';

const weeksShown = 12;

/** The weeks end today; whoever enters the staff area may see it. */
export async function registrationCurve(db: Db, actor: Actor, locale: Locale): Promise<Curve | null> {
  if (!may(actor, peopleRights.enterStaff)) return null;
  const first = weekStart().subtract({ days: 7 * (weeksShown - 1) });
  const since = first.toZonedDateTime(timeZone).toInstant();
  const { rows } = await sql<{ week: number; n: number }>`
    select ((submitted_at at time zone ${timeZone})::date - ${first.toString()}::date) / 7 as week, count(*) as n
    from registration where submitted_at >= ${since} group by 1`.execute(db);
  const counted = new Map(rows.map(({ week, n }) => [week, n]));
  const t = words.in(locale).curve;
  const weeks = Array.from({ length: weeksShown }, (_, week) => ({
    label: t.week(formatDate(first.add({ days: 7 * week }), locale)),
    value: counted.get(week) ?? 0,
  }));
  const { all, confirmed } = await countActive(db);
  const reviews = may(actor, rights.review);
  return {
    title: t.title,
    total: { count: all, path: reviews ? '/gestion/organizaciones' : '/articuladores' },
    notes: [
      { text: t.thisWeek(weeks.at(-1)!.value), path: reviews ? thisWeekPath : null },
      {
        text: t.confirmed(formatNumber(confirmed, locale), formatNumber(all, locale)),
        path: reviews ? confirmedPath : null,
      },
    ],
    weeks,
    table: { toggle: t.toggle, headers: t.headers },
  };
}

async function countActive(db: Db): Promise<{ all: number; confirmed: number }> {
  return db
    .selectFrom('organization')
    .where('state', '=', 'active')
    .select((e) => [
      e.fn.countAll<number>().as('all'),
      e.fn.countAll<number>().filterWhere('confirmed_at', '>', aYearAgo()).as('confirmed'),
    ])
    .executeTakeFirstOrThrow();
}

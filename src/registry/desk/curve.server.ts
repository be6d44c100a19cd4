/** How many registrations came in, week by week, and how much of the registry was said to be right this year. */
import { sql } from 'kysely';
import { rights as peopleRights } from '#people/rights.ts';
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now, timeZone, today } from '#platform/clock.ts';
import type { Curve } from '#platform/facet/desk.ts';
import { formatDate, formatNumber } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { rights } from '../rights.ts';
import { indicators } from '../upkeep/indicators.server.ts';
import { words } from './words.ts';

const weeksShown = 12;

/** The weeks end today; whoever enters the staff area may see it. */
export async function registrationCurve(db: Db, actor: Actor, locale: Locale): Promise<Curve | null> {
  if (!may(actor, peopleRights.enterStaff)) return null;
  const first = today().subtract({ days: 7 * weeksShown - 1 });
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
  const { count: confirmed, of } = await indicators[0]!.measure(db, now());
  const path = may(actor, rights.review) ? '/gestion/organizaciones' : '/articuladores';
  return {
    title: t.title,
    total: { count: await countActive(db), path },
    note: `${t.thisWeek(weeks.at(-1)!.value)} ${t.confirmed(formatNumber(confirmed, locale), formatNumber(of, locale))}`,
    weeks,
    table: { toggle: t.toggle, headers: t.headers },
  };
}

async function countActive(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('organization')
    .where('state', '=', 'active')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** What the home page shows, gathered: figures, challenges, axes, voices, what articulators do, news, the open window. */
import { sql } from 'kysely';
import { now, today } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { enablerKinds, type EnablerKind } from '#registry/organization/codes.ts';
import { profileOf, type Profile } from '#registry/profile/queries.server.ts';
import { livePages, newsPage } from '../page/queries.server.ts';

export async function homeOf(db: Db) {
  const [profile, challenges, activities, axes, news, voices, kinds, openUntil] = await Promise.all([
    lastProfile(db),
    livePages(db, 'challenge'),
    livePages(db, 'activity'),
    livePages(db, 'axis'),
    newsPage(db, null, 3),
    voicesOf(db),
    kindCounts(db),
    windowOpenUntil(db),
  ]);
  return { profile, challenges, activities, axes, news: news.items, voices, kinds, openUntil };
}

/** The profile of the window that closed last; null before the first. */
async function lastProfile(db: Db): Promise<Profile | null> {
  const window = await db
    .selectFrom('registration_window')
    .select('slug')
    .where('closes_at', '<=', now())
    .orderBy('closes_at', 'desc')
    .executeTakeFirst();
  return (window && (await profileOf(db, window.slug))) ?? null;
}

export interface Voice {
  readonly slug: string;
  readonly name: string;
  readonly region: string | null;
  readonly traits: string;
}

/** Three organisations in their own words, others each day: everybody gets their turn on the home page. */
async function voicesOf(db: Db): Promise<Voice[]> {
  const day = today().toString();
  const rows = await db
    .selectFrom('organization')
    .select(['slug', 'name', 'region', 'traits'])
    .where('state', '=', 'active')
    .where(sql<boolean>`length(traits) between 20 and 140`)
    .orderBy(sql`md5(id::text || ${day})`)
    .limit(3)
    .execute();
  return rows.map((row) => ({ ...row, traits: row.traits! }));
}

/** How many organisations offer each kind of support, and how many work directly with people. */
async function kindCounts(db: Db): Promise<{ direct: number; kinds: { kind: EnablerKind; count: number }[] }> {
  const active = db.selectFrom('organization').where('state', '=', 'active');
  const [direct, rows] = await Promise.all([
    active
      .where('intervenes', '=', true)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
    active
      .select([sql<string>`unnest(kinds)`.as('kind'), (of) => of.fn.countAll<number>().as('count')])
      .groupBy('kind')
      .execute(),
  ]);
  const counts = new Map(rows.map(({ kind, count }) => [kind, count]));
  const shown = enablerKinds.filter((kind) => kind !== 'other').map((kind) => ({ kind, count: counts.get(kind) ?? 0 }));
  return { direct: direct.count, kinds: shown };
}

/** The last moment in which the open window still takes registrations; null when none is open. */
async function windowOpenUntil(db: Db): Promise<Temporal.Instant | null> {
  const at = now();
  const window = await db
    .selectFrom('registration_window')
    .select('closes_at')
    .where('opens_at', '<=', at)
    .where('closes_at', '>', at)
    .where('closed_at', 'is', null)
    .orderBy('closes_at')
    .executeTakeFirst();
  return window ? window.closes_at.subtract({ minutes: 1 }) : null;
}

/** What the public can ask of the site: the pages whose publication has come, and the products. */
import { sql } from 'kysely';
import { axesById } from '#mesa/cycle/queries.server.ts';
import { inSantiago, now } from '#platform/clock.ts';
import { pageOf, type Page } from '#platform/page.ts';
import type { Db } from '#platform/server/db.ts';
import type { Withdrawn } from '#platform/facet/withdrawn.ts';
import type { LivePage, PageKind } from './page.ts';

/** The page at an address, as it stands now; undefined when nothing is published there. */
export async function livePage(db: Db, kind: PageKind, slug: string): Promise<LivePage | undefined> {
  const row = await live(db).where('page.kind', '=', kind).where('page.slug', '=', slug).executeTakeFirst();
  return row && (await readLive(db, [row]))[0];
}

/** When the page at an address was archived, and why; undefined where nothing was ever read there. */
export async function archivedPage(db: Db, kind: PageKind, slug: string): Promise<Withdrawn | undefined> {
  const row = await published(db)
    .where('page.kind', '=', kind)
    .where('page.slug', '=', slug)
    .where('page.archived_at', 'is not', null)
    .select(['page.archived_at as at', 'page.archived_reason as reason'])
    .executeTakeFirst();
  return row && { at: row.at, reason: row.reason };
}

/** The published page with this id. */
export async function livePageById(db: Db, id: string): Promise<LivePage | undefined> {
  const row = await live(db).where('page.id', '=', id).executeTakeFirst();
  return row && (await readLive(db, [row]))[0];
}

/** All the published pages of a kind: activities by date, the rest by position and title. */
export async function livePages(db: Db, kind: PageKind): Promise<LivePage[]> {
  const rows = await live(db)
    .where('page.kind', '=', kind)
    .orderBy('version.starts_on')
    .orderBy('page.position')
    .orderBy('version.title')
    .execute();
  return readLive(db, rows);
}

/** Published pages of every kind, for the map of the site and for search. */
export async function allLivePages(db: Db): Promise<LivePage[]> {
  return readLive(db, await live(db).orderBy('page.kind').orderBy('page.slug').execute());
}

/** How many pages of each kind are published. */
export async function pageCounts(db: Db): Promise<ReadonlyMap<PageKind, number>> {
  const rows = await live(db)
    .clearSelect()
    .select(['page.kind', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('page.kind')
    .execute();
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
}

/** The first and the last year in which pages of a kind were first published; null where there is none. */
export async function publicationYears(db: Db, kind: PageKind): Promise<readonly [number, number] | null> {
  const { from, to } = await live(db)
    .clearSelect()
    .where('page.kind', '=', kind)
    .select(({ fn }) => [fn.min('first.published_at').as('from'), fn.max('first.published_at').as('to')])
    .executeTakeFirstOrThrow();
  return from && to && [inSantiago(from).year, inSantiago(to).year];
}

export const newsPerPage = 10;

/** News, newest first. `before` is the cursor that the page before gave; `next` is null on the last page. */
export async function newsPage(db: Db, before: string | null, limit = newsPerPage): Promise<Page<LivePage>> {
  const cursor = readCursor(before);
  const rows = await live(db)
    .where('page.kind', '=', 'news')
    .$if(cursor !== null, (query) =>
      query.where(sql<boolean>`(first.published_at, page.id) < (${cursor!.at}, ${cursor!.id}::uuid)`),
    )
    .orderBy('first.published_at', 'desc')
    .orderBy('page.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(await readLive(db, rows), limit, (last) => `${last.firstPublishedAt.epochMilliseconds}_${last.id}`);
}

/** The published news before and after one, for moving between them. */
export async function newsAround(db: Db, page: LivePage): Promise<{ older: LivePage | null; newer: LivePage | null }> {
  const at = (order: 'asc' | 'desc', than: '<' | '>') =>
    live(db)
      .where('page.kind', '=', 'news')
      .where(sql<boolean>`(first.published_at, page.id) ${sql.raw(than)} (${page.firstPublishedAt}, ${page.id}::uuid)`)
      .orderBy('first.published_at', order)
      .orderBy('page.id', order)
      .executeTakeFirst();
  const [older, newer] = await Promise.all([at('desc', '<'), at('asc', '>')]);
  return {
    older: older ? (await readLive(db, [older]))[0]! : null,
    newer: newer ? (await readLive(db, [newer]))[0]! : null,
  };
}

const live = (db: Db) => published(db).where('page.archived_at', 'is', null);

/** A page's version in force, archived since or not: its latest publication whose time has come. */
function published(db: Db) {
  const at = now();
  return db
    .selectFrom('page')
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom('page_publication')
          .whereRef('page_publication.page_id', '=', 'page.id')
          .where('cancelled_at', 'is', null)
          .where('publishes_at', '<=', at)
          .orderBy('publishes_at', 'desc')
          .orderBy('decided_at', 'desc')
          .limit(1)
          .select(['version_id', 'publishes_at'])
          .as('current'),
      (on) => on.onTrue(),
    )
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom('page_publication')
          .whereRef('page_publication.page_id', '=', 'page.id')
          .where('cancelled_at', 'is', null)
          .select((fn) => fn.fn.min('publishes_at').as('published_at'))
          .as('first'),
      (on) => on.onTrue(),
    )
    .innerJoin('page_version as version', 'version.id', 'current.version_id')
    .select(['page.id', 'page.kind', 'page.slug', 'page.under_id', 'page.axis_id', 'page.position', 'page.sample'])
    .select([
      'version.title',
      'version.summary',
      'version.body',
      'version.source',
      'version.starts_on',
      'version.ends_on',
    ])
    .select(['current.publishes_at', 'first.published_at']);
}

type Row = Awaited<ReturnType<ReturnType<typeof live>['execute']>>[number];

/** A page about an axis is called as its axis is. */
async function readLive(db: Db, rows: readonly Row[]): Promise<LivePage[]> {
  const axes = rows.some(({ axis_id }) => axis_id) ? await axesById(db) : null;
  return rows.map((row) => {
    const axis = row.axis_id ? axes?.get(row.axis_id) : undefined;
    return livePageOf(row, axis && { title: axis.name, summary: axis.purpose });
  });
}

function livePageOf(row: Row, named: { title: string; summary: string } | undefined): LivePage {
  return {
    id: row.id,
    kind: row.kind,
    slug: row.slug,
    underId: row.under_id,
    axisId: row.axis_id,
    position: row.position,
    sample: row.sample,
    title: named?.title ?? row.title,
    summary: named?.summary ?? row.summary,
    body: row.body,
    source: row.source,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    firstPublishedAt: row.published_at,
    publishedAt: row.publishes_at,
  };
}

function readCursor(text: string | null): { at: Temporal.Instant; id: string } | null {
  const parts = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(text ?? '');
  return parts ? { at: Temporal.Instant.fromEpochMilliseconds(Number(parts[1])), id: parts[2]! } : null;
}

/** What staff can ask of the site: every page with where it stands, one with all its versions. */
import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { axesById } from '#mesa/cycle/queries.server.ts';
import { now } from '#platform/clock.ts';
import { withoutSecrets } from '#platform/form/form.ts';
import { isId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { historyOf, type JournalEntry } from '#platform/server/journal.ts';
import type { Withdrawn } from '#platform/facet/withdrawn.ts';
import { may, whyMayNot } from '#people/rules.ts';
import type { TextReading } from './figure.ts';
import { differences } from './difference.ts';
import { renderMarkdown, type Rendering } from './markdown.ts';
import type { PageKind, PageVersion } from './page.ts';
import { asText, sameText } from './form.ts';
import { referencesOf } from './readable.server.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

/** Where a page stands for staff. `changed`: published, and there is a later draft; `next`: published, and another version waits for its time. */
export type PageStanding = 'draft' | 'published' | 'changed' | 'scheduled' | 'next' | 'archived';

export interface EditablePage {
  readonly id: string;
  readonly kind: PageKind;
  readonly slug: string;
  readonly underId: string | null;
  readonly axisId: string | null;
  readonly sample: boolean;
  readonly standing: PageStanding;
  readonly title: string;
  readonly latest: number;
  /** The number of the version that the public reads; null when none, be it archived or not published yet. */
  readonly live: number | null;
  /** When it was archived and why, with the version that was read until then and when what that called off would have come. */
  readonly archived: (Withdrawn & { readonly was: number | null; readonly calledOff: Temporal.Instant | null }) | null;
  readonly writtenBy: string | null;
  readonly writer: string;
  readonly writtenAt: Temporal.Instant;
  readonly publishesAt: Temporal.Instant | null;
  /** What the version that waits for its time is called. */
  readonly titleThen: string | null;
}

export interface PagePublication {
  readonly id: string;
  readonly number: number;
  readonly publishesAt: Temporal.Instant;
  readonly scheduled: boolean;
}

export interface PageStory {
  readonly page: EditablePage;
  /** Newest first. */
  readonly versions: readonly PageVersion[];
  /** Not called off, newest first. */
  readonly publications: readonly PagePublication[];
  readonly history: readonly JournalEntry[];
  /** Whether who asks may change it; who may not reads it. */
  readonly mayEdit: boolean;
}

/** Every page, by kind and title. */
export async function pagesToEdit(db: Db, actor: Actor | null): Promise<EditablePage[]> {
  refuse(whyMayNot(actor, rights.preview));
  return withAxes(db, (await editable(db).orderBy('page.kind').orderBy('latest.title').execute()).map(readEditable));
}

/** One page with its versions, publications and history; undefined when it does not exist. */
export async function pageToEdit(db: Db, actor: Actor | null, id: string): Promise<PageStory | undefined> {
  refuse(whyMayNot(actor, rights.preview));
  if (!isId(id)) return undefined;
  const row = await editable(db).where('page.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const [[page], versions, publications, history] = await Promise.all([
    withAxes(db, [readEditable(row)]),
    versionsOf(db, id),
    publicationsOf(db, id),
    historyOf(db, ['page', id]),
  ]);
  return { page: page!, versions, publications, history, mayEdit: may(actor, rights.edit) };
}

/** A page about an axis is called as its axis is. */
async function withAxes(db: Db, pages: readonly EditablePage[]): Promise<EditablePage[]> {
  const axes = pages.some(({ axisId }) => axisId) ? await axesById(db) : null;
  return pages.map((page) => ({ ...page, title: axes?.get(page.axisId ?? '')?.name ?? page.title }));
}

/** The page about each axis that has one, by the axis's id. */
export async function pagesOfAxes(db: Db, actor: Actor | null): Promise<Readonly<Record<string, string>>> {
  refuse(whyMayNot(actor, rights.preview));
  const rows = await db.selectFrom('page').select(['id', 'axis_id']).where('axis_id', 'is not', null).execute();
  return Object.fromEntries(rows.map(({ id, axis_id }) => [axis_id!, id]));
}

function versionsOf(db: Db, pageId: string): Promise<PageVersion[]> {
  return db
    .selectFrom('page_version')
    .select(['id', 'number', 'title', 'summary', 'body', 'source', 'note', 'writer'])
    .select(['starts_on as startsOn', 'ends_on as endsOn', 'written_at as writtenAt'])
    .where('page_id', '=', pageId)
    .orderBy('number', 'desc')
    .execute();
}

async function publicationsOf(db: Db, pageId: string): Promise<PagePublication[]> {
  const rows = await db
    .selectFrom('page_publication')
    .innerJoin('page_version', 'page_version.id', 'version_id')
    .where('page_publication.page_id', '=', pageId)
    .where('cancelled_at', 'is', null)
    .select(['page_publication.id', 'number', 'publishes_at'])
    .orderBy('publishes_at', 'desc')
    .orderBy('decided_at', 'desc')
    .execute();
  const at = now();
  return rows.map(({ id, number, publishes_at }) => ({
    id,
    number,
    publishesAt: publishes_at,
    scheduled: Temporal.Instant.compare(publishes_at, at) > 0,
  }));
}

function editable(db: Db) {
  const at = now();
  const first = (which: RawBuilder<unknown>, order: 'desc' | 'asc') => sql<{
    number: number;
    at: string;
    title: string;
  } | null>`(
    select json_build_object('number', v.number, 'at', p.publishes_at, 'title', v.title) from page_publication p join page_version v on v.id = p.version_id
    where p.page_id = page.id and ${which} order by p.publishes_at ${sql.raw(order)}, p.decided_at desc limit 1)`;
  return db
    .selectFrom('page')
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom('page_version')
          .whereRef('page_id', '=', 'page.id')
          .orderBy('number', 'desc')
          .limit(1)
          .selectAll()
          .as('latest'),
      (on) => on.onTrue(),
    )
    .select(['page.id', 'page.kind', 'page.slug', 'page.under_id', 'page.axis_id', 'page.sample'])
    .select(['page.archived_at', 'page.archived_reason'])
    .select(['latest.title', 'latest.number', 'latest.writer', 'latest.written_by', 'latest.written_at'])
    .select([
      first(sql`p.cancelled_at is null and p.publishes_at <= ${at}`, 'desc').as('current'),
      first(sql`p.cancelled_at is null and p.publishes_at > ${at}`, 'asc').as('coming'),
      first(sql`p.cancelled_at = page.archived_at`, 'asc').as('dropped'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof editable>['execute']>>[number];

function readEditable(row: Row): EditablePage {
  const { id, slug, sample, title, number, writer, current } = row;
  const was = current?.number ?? null;
  return {
    id,
    slug,
    sample,
    title,
    writer,
    writtenBy: row.written_by,
    kind: row.kind,
    underId: row.under_id,
    axisId: row.axis_id,
    standing: standing(row),
    latest: number,
    live: row.archived_at ? null : was,
    archived: row.archived_at && {
      at: row.archived_at,
      reason: row.archived_reason,
      was,
      calledOff: timeOf(row.dropped),
    },
    writtenAt: row.written_at,
    publishesAt: timeOf(row.coming),
    titleThen: row.coming?.title ?? null,
  };
}

const timeOf = (publication: { readonly at: string } | null) => publication && Temporal.Instant.from(publication.at);

function standing({ archived_at, number, current, coming }: Row): PageStanding {
  if (archived_at) return 'archived';
  if (coming) return current ? 'next' : 'scheduled';
  if (!current) return 'draft';
  return current.number < number ? 'changed' : 'published';
}

/** Two versions side by side, those asked for or the last two; undefined when there is no such page. */
export async function versionsPage(db: Db, actor: Actor | null, id: string, asked: URLSearchParams) {
  const story = await pageToEdit(db, actor, id);
  if (!story) return undefined;
  const { versions } = story;
  const version = (name: string) => versions.find(({ number }) => number === Number(asked.get(name)));
  const to = version('a') ?? versions[0]!;
  const from = version('de') ?? versions.find(({ number }) => number < to.number) ?? to;
  return { ...story, from: from.number, to: to.number, found: differences(from, to) };
}

/** A text not yet saved as it would be read, with what in it does not resolve. */
export async function previewOf(db: Db, actor: Actor | null, body: string, reading: TextReading): Promise<Rendering> {
  refuse(whyMayNot(actor, rights.preview));
  return renderMarkdown(body, await referencesOf(db, reading, body), reading.locale);
}

/** What stands in a page's form and is not saved, to go back into it; nothing where the latest version says the same. */
export async function unsavedText(
  db: Db,
  actor: Actor | null,
  id: string,
  typed: object,
): Promise<{ values?: Record<string, string> }> {
  const values = withoutSecrets(typed);
  const latest = (await pageToEdit(db, actor, id))?.versions[0];
  const saved = latest && sameText(latest, asText(values)) && !values['note'] && !values['at'];
  return saved ? {} : { values };
}

/** Publishing the site: now or at a time to come, calling off, archiving. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId, newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { whyMayNot } from '#people/rules.ts';
import type { FigureSources } from './figure.ts';
import { renderMarkdown } from './markdown.ts';
import { referencesOf } from './references.server.ts';
import { whyNotArchive, whyNotCallOff, whyNotPublish } from './rules.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** Publishes a version; with `at` to come, it shows when that time arrives and not before. Refuses what does not resolve. */
export async function publishPage(
  db: Db,
  actor: Actor | null,
  pageId: string,
  { number, at }: { readonly number: number; readonly at: Temporal.Instant | null },
  figures: FigureSources,
): Promise<void> {
  refuse(whyMayNot(actor, rights.publish));
  await transact(db, async (tx) => {
    const page = await pageRow(tx, pageId);
    const version = await tx
      .selectFrom('page_version')
      .selectAll()
      .where('page_id', '=', pageId)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!version) return refused('no-such-version');
    const { problems } = renderMarkdown(
      version.body,
      await referencesOf(tx, { locale: 'es', figures }, version.body),
      'es',
    );
    const publishesAt = at ?? now();
    refuse(whyNotPublish({ archived: page.archived_at !== null }, problems, publishesAt, now()), {
      text: problems[0]?.text ?? '',
    });
    const decision = { id: newId(), decided_by: actor?.id ?? null, decided_at: now() };
    await tx
      .insertInto('page_publication')
      .values({ ...decision, page_id: pageId, version_id: version.id, publishes_at: publishesAt })
      .execute();
    await journal(tx, actor, {
      what: at ? 'page.scheduled' : 'page.published',
      on: ['page', pageId],
      after: { number, publishesAt: publishesAt.toString(), title: version.title },
    });
  });
}

/** Calls off a publication that has not arrived. */
export async function callOffPublication(db: Db, actor: Actor | null, publicationId: string): Promise<void> {
  refuse(whyMayNot(actor, rights.publish));
  await transact(db, async (tx) => {
    const publication = await publicationRow(tx, publicationId);
    refuse(whyNotCallOff(publication.publishes_at, now()));
    await tx.updateTable('page_publication').set({ cancelled_at: now() }).where('id', '=', publicationId).execute();
    await journal(tx, actor, {
      what: 'page.calledOff',
      on: ['page', publication.page_id],
      before: { publishesAt: publication.publishes_at.toString() },
    });
  });
}

/** Takes a page out of sight, with all its history. */
export async function archivePage(db: Db, actor: Actor | null, pageId: string): Promise<void> {
  refuse(whyMayNot(actor, rights.publish));
  await transact(db, async (tx) => {
    const page = await pageRow(tx, pageId);
    refuse(whyNotArchive({ kind: page.kind, slug: page.slug }));
    await tx.updateTable('page').set({ archived_at: now() }).where('id', '=', pageId).execute();
    await journal(tx, actor, { what: 'page.archived', on: ['page', pageId] });
  });
}

/** Brings an archived page back as it was. */
export async function restorePage(db: Db, actor: Actor | null, pageId: string): Promise<void> {
  refuse(whyMayNot(actor, rights.publish));
  await transact(db, async (tx) => {
    await pageRow(tx, pageId);
    await tx.updateTable('page').set({ archived_at: null }).where('id', '=', pageId).execute();
    await journal(tx, actor, { what: 'page.restored', on: ['page', pageId] });
  });
}

async function pageRow(tx: Db, id: string) {
  const row = isId(id) && (await tx.selectFrom('page').selectAll().where('id', '=', id).forUpdate().executeTakeFirst());
  return row || refused('no-such-page');
}

async function publicationRow(tx: Db, id: string) {
  if (!isId(id)) return refused('not-scheduled');
  const row = await tx
    .selectFrom('page_publication')
    .selectAll()
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? refused('not-scheduled');
}

/** Publishing the site: now or at a time to come, calling off, archiving. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId, newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { whyMayNot } from '#people/rules.ts';
import type { FigureSources } from './figure.ts';
import { sameText } from './form.ts';
import { renderMarkdown } from './markdown.ts';
import { referencesOf } from './readable.server.ts';
import { whyNotArchive, whyNotCallOff, whyNotPublish } from './rules.ts';
import type { NewVersion, PageOnScreen } from './schema.ts';
import { addVersion, lockPage, versionAt } from './version.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/**
 * Publishes what is on the screen: saves it first, where it says something new. With `at` to come, it shows when that time
 * arrives and not before. What does not resolve is refused, and then nothing is saved. What was waiting for its time is
 * called off: it would put an older text over this one. Gives how many those were.
 */
export async function publishPage(
  db: Db,
  actor: Actor | null,
  pageId: string,
  { at, ...input }: PageOnScreen,
  figures: FigureSources,
): Promise<number> {
  refuse(whyMayNot(actor, rights.publish));
  return transact(db, async (tx) => {
    const page = await lockPage(tx, pageId);
    const { problems } = renderMarkdown(
      input.body,
      await referencesOf(tx, { locale: 'es', figures }, input.body),
      'es',
    );
    const publishesAt = at ?? now();
    refuse(whyNotPublish({ archived: page.archived_at !== null }, problems, publishesAt, now()), {
      text: problems[0]?.text ?? '',
    });
    const { id, number } = await versionSaying(tx, actor, page, input);
    const calledOff = await callOffWaiting(tx, actor, pageId);
    const decision = { id: newId(), decided_by: actor?.id ?? null, decided_at: now() };
    await tx
      .insertInto('page_publication')
      .values({ ...decision, page_id: pageId, version_id: id, publishes_at: publishesAt })
      .execute();
    await journal(tx, actor, {
      what: at ? 'page.scheduled' : 'page.published',
      on: ['page', pageId],
      after: { number, publishesAt: publishesAt.toString(), title: input.title },
    });
    return calledOff;
  });
}

/** The latest version where it says the same, or else the next one. */
async function versionSaying(
  tx: Db,
  actor: Actor | null,
  page: { readonly id: string; readonly latest: number },
  input: NewVersion,
): Promise<{ id: string; number: number }> {
  const latest = await versionAt(tx, page.id, page.latest);
  if (latest && !input.note && sameText(latest, input)) return latest;
  refuse(input.base === page.latest ? null : 'page-changed-meanwhile'); // its publisher has seen all that is published
  refuse(whyMayNot(actor, rights.edit));
  return addVersion(tx, actor, page, input);
}

/** Calls off a publication that has not arrived. */
export async function callOffPublication(db: Db, actor: Actor | null, publicationId: string): Promise<void> {
  refuse(whyMayNot(actor, rights.publish));
  await transact(db, async (tx) => {
    const publication = await publicationRow(tx, publicationId);
    refuse(whyNotCallOff(publication.publishes_at, now()));
    await callOff(tx, actor, publication);
  });
}

async function callOff(
  tx: Db,
  actor: Actor | null,
  { id, page_id, publishes_at }: Publication,
  at = now(),
): Promise<void> {
  await tx.updateTable('page_publication').set({ cancelled_at: at }).where('id', '=', id).execute();
  const before = { publishesAt: publishes_at.toString() };
  await journal(tx, actor, { what: 'page.calledOff', on: ['page', page_id], before });
}

/** Calls off all that waits for its time on a page, and gives how many those were. */
async function callOffWaiting(tx: Db, actor: Actor | null, pageId: string, at = now()): Promise<number> {
  const waiting = await standing(tx).where('page_id', '=', pageId).where('publishes_at', '>', at).execute();
  for (const publication of waiting) await callOff(tx, actor, publication, at);
  return waiting.length;
}

/** Takes a page out of sight, with all its history; what waited for its time is called off. Its address says when, and why where that is told. */
export async function archivePage(db: Db, actor: Actor | null, pageId: string, reason = ''): Promise<void> {
  refuse(whyMayNot(actor, rights.publish));
  await transact(db, async (tx) => {
    const page = await lockPage(tx, pageId);
    refuse(whyNotArchive({ kind: page.kind, slug: page.slug }));
    const at = now(); // the same for both: by it the page knows what archiving called off
    await callOffWaiting(tx, actor, pageId, at);
    const archived = { archived_at: at, archived_reason: reason };
    await tx.updateTable('page').set(archived).where('id', '=', pageId).execute();
    await journal(tx, actor, { what: 'page.archived', on: ['page', pageId], ...(reason && { after: { reason } }) });
  });
}

/** Brings an archived page back as it was. */
export async function restorePage(db: Db, actor: Actor | null, pageId: string): Promise<void> {
  refuse(whyMayNot(actor, rights.publish));
  await transact(db, async (tx) => {
    await lockPage(tx, pageId);
    await tx.updateTable('page').set({ archived_at: null, archived_reason: '' }).where('id', '=', pageId).execute();
    await journal(tx, actor, { what: 'page.restored', on: ['page', pageId] });
  });
}

async function publicationRow(tx: Db, id: string): Promise<Publication> {
  if (!isId(id)) return refused('not-scheduled');
  return (await standing(tx).where('id', '=', id).executeTakeFirst()) ?? refused('not-scheduled');
}

type Publication = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number];

/** The publications that were not called off, held until the end of what is being done. */
const standing = (tx: Db) =>
  tx.selectFrom('page_publication').selectAll().where('cancelled_at', 'is', null).forUpdate();

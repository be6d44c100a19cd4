/** What can be done about products: written, described, published in versions, archived. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { forgetFile, storeFile } from '#platform/server/files.ts';
import { whyMayNot } from '#people/rules.ts';
import { axesById } from '../cycle/queries.server.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { shortSlug } from '#platform/slug.ts';
import { mediaTypeOf } from './product.ts';
import { whyNotDescribe, whyNotKeepFile, whyNotPublishVersion } from './rules.ts';
import type { ProductDraft, ProductOnScreen } from './schema.ts';
import { insertProduct } from './insert.server.ts';
import { draftOf, forgetLanguages, lockProduct, nextNumber, type ProductRow } from './version.server.ts';
import { journal } from '../journal.ts';

/** Writes a product, without a file yet: it shows once it has one. */
export async function createProduct(db: Db, actor: Actor | null, draft: ProductDraft): Promise<string> {
  refuse(whyMayNot(actor, rights.writeProduct));
  return transact(db, async (tx) => {
    await refuseUnlessAxis(tx, draft.axisId);
    const slug = shortSlug(draft.title);
    if (await tx.selectFrom('product').select('id').where('slug', '=', slug).executeTakeFirst())
      refused('address-taken');
    return insertProduct(tx, actor, draft, slug);
  });
}

/** Saves what is on the screen: its words, and the file as a draft that staff alone read. Its address stays. */
export async function saveProduct(db: Db, actor: Actor | null, id: string, input: ProductOnScreen): Promise<void> {
  refuse(whyMayNot(actor, rights.writeProduct));
  refuse(whyNotKeepFile(input.file));
  await transact(db, async (tx) => {
    await keepWords(tx, actor, await lockProduct(tx, id), input);
    if (!(await keepDraft(tx, actor, id, input)) && input.note) refused('no-file-yet');
  });
}

/** Publishes what is on the screen: its words, and the file chosen or the draft, now or at a time to come. Answers whether there was one. */
export async function publishProduct(
  db: Db,
  actor: Actor | null,
  id: string,
  input: ProductOnScreen,
): Promise<boolean> {
  refuse(whyMayNot(actor, rights.publishProduct) ?? whyMayNot(actor, rights.writeProduct));
  refuse(whyNotKeepFile(input.file));
  return transact(db, async (tx) => {
    const product = await lockProduct(tx, id);
    const at = input.at ?? now();
    refuse(whyNotPublishVersion({ archived: product.archived_at !== null }, at, now()));
    await keepWords(tx, actor, product, input);
    const draft = await keepDraft(tx, actor, id, input);
    if (!draft && (input.note || input.at)) refused('no-file-yet');
    if (draft) await publishDraft(tx, actor, { ...draft, productId: id, at });
    return draft !== null;
  });
}

interface Publishing {
  readonly id: string;
  readonly productId: string;
  readonly number: number;
  readonly at: Temporal.Instant;
}

async function publishDraft(tx: Db, actor: Actor | null, { id, productId, number, at }: Publishing): Promise<void> {
  const hand = { published_by: actor?.id ?? null, published_at: at };
  await tx.updateTable('product_version').set(hand).where('id', '=', id).execute();
  await journal(tx, actor, {
    what: Temporal.Instant.compare(at, now()) > 0 ? 'product.versionScheduled' : 'product.versionPublished',
    on: ['product', productId],
    after: { number, publishesAt: at.toString() },
  });
}

/** Refused when somebody changed them since; the same words are no change. */
async function keepWords(tx: Db, actor: Actor | null, product: ProductRow, input: ProductOnScreen): Promise<void> {
  const { title, description, axisId } = input;
  const before = { title: product.title, description: product.description, axisId: product.axis_id };
  if (title === before.title && description === before.description && axisId === before.axisId) return;
  refuse(whyNotDescribe(input.base, product.revision));
  await refuseUnlessAxis(tx, axisId);
  await tx
    .updateTable('product')
    .set({ title, description, axis_id: axisId, revision: product.revision + 1 })
    .where('id', '=', product.id)
    .execute();
  await journal(tx, actor, {
    what: 'product.described',
    on: ['product', product.id],
    before,
    after: { title, description, axisId },
  });
}

/** The version that is not public yet, with the file chosen in place of the one it had; null when there is none. */
async function keepDraft(tx: Db, actor: Actor | null, productId: string, { file, note }: ProductOnScreen) {
  const draft = await draftOf(tx, productId);
  if (!file) {
    if (draft) await tx.updateTable('product_version').set({ note }).where('id', '=', draft.id).execute();
    return draft;
  }
  const fileId = await storeFile(tx, actor, {
    name: file.name,
    mediaType: mediaTypeOf(file.name),
    bytes: new Uint8Array(await file.arrayBuffer()),
    public: false, // its version says when anybody may read it
  });
  const kept = draft
    ? { id: draft.id, number: draft.number }
    : { id: newId(), number: await nextNumber(tx, productId) };
  await tx
    .insertInto('product_version')
    .values({ ...kept, product_id: productId, file_id: fileId, note })
    .onConflict((same) => same.column('id').doUpdateSet({ file_id: fileId, note }))
    .execute();
  if (draft) await forgetFile(tx, draft.fileId);
  if (draft) await forgetLanguages(tx, draft.id);
  await journal(tx, actor, {
    what: draft ? 'product.draftReplaced' : 'product.draftAdded',
    on: ['product', productId],
    after: { number: kept.number, file: file.name, note },
  });
  return kept;
}

/** Takes a product out of sight: its address says when, and why where that is told. Nothing is deleted. */
export async function archiveProduct(db: Db, actor: Actor | null, id: string, reason = ''): Promise<void> {
  await setArchived(db, actor, id, { archived_at: now(), archived_reason: reason });
}

/** Brings an archived product back. */
export async function restoreProduct(db: Db, actor: Actor | null, id: string): Promise<void> {
  await setArchived(db, actor, id, { archived_at: null, archived_reason: '' });
}

async function setArchived(db: Db, actor: Actor | null, id: string, set: Archiving): Promise<void> {
  refuse(whyMayNot(actor, rights.publishProduct));
  await transact(db, async (tx) => {
    await lockProduct(tx, id);
    await tx.updateTable('product').set(set).where('id', '=', id).execute();
    const reason = set.archived_reason && { after: { reason: set.archived_reason } };
    const what = set.archived_at ? 'product.archived' : 'product.restored';
    await journal(tx, actor, { what, on: ['product', id], ...reason });
  });
}

interface Archiving {
  readonly archived_at: Temporal.Instant | null;
  readonly archived_reason: string;
}

async function refuseUnlessAxis(tx: Db, id: string): Promise<void> {
  if (!(await axesById(tx)).has(id)) refused('no-such-axis');
}

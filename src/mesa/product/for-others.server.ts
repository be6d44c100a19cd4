/** Steps of publishing what the platform makes itself: a version of a product, in several languages. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { storeFile } from '#platform/server/files.ts';
import { freeAddress } from '#platform/facet/free-address.server.ts';
import type { Locale } from '#platform/words.ts';
import { journal } from '../journal.ts';
import { refused } from '../reasons.ts';
import { mediaTypeOf } from './product.ts';
import { insertProduct } from './insert.server.ts';
import { draftOf, lockProduct, nextNumber } from './version.server.ts';

/** A product to be, where there is none yet. */
export interface NewProduct {
  readonly axisId: string;
  readonly title: string;
  readonly description: string;
}

export interface MadeVersion {
  readonly note: string;
  /** The file of the mesa's own language first: the one that the version is known by. */
  readonly files: readonly { readonly locale: Locale; readonly name: string; readonly bytes: Uint8Array }[];
}

/** The product, locked until the transaction ends, and made where there is none yet. */
export async function productForVersion(tx: Db, actor: Actor | null, product: string | NewProduct): Promise<string> {
  const id = typeof product === 'string' ? product : await addProduct(tx, actor, product);
  const { archived_at } = await lockProduct(tx, id);
  if (archived_at) refused('product-archived');
  return id;
}

async function addProduct(tx: Db, actor: Actor | null, product: NewProduct): Promise<string> {
  return insertProduct(tx, actor, product, await freeAddress(tx, 'product', product.title));
}

/** Publishes it at once, of a product that is locked. A draft that waits there stays one, and is numbered after it. */
export async function publishMadeVersion(
  tx: Db,
  actor: Actor | null,
  productId: string,
  { note, files }: MadeVersion,
  at = now(),
): Promise<string> {
  const number = await numberBeforeDraft(tx, productId);
  const [first, ...others] = await Promise.all(
    files.map(async ({ locale, name, bytes }) => ({
      locale,
      fileId: await storeFile(tx, actor, { name, mediaType: mediaTypeOf(name), bytes, public: false }),
    })),
  );
  const id = newId();
  await tx
    .insertInto('product_version')
    .values({
      id,
      product_id: productId,
      number,
      file_id: first!.fileId,
      note,
      published_by: actor?.id ?? null,
      published_at: at,
    })
    .execute();
  for (const { locale, fileId } of others)
    await tx.insertInto('product_version_language').values({ version_id: id, locale, file_id: fileId }).execute();
  await journal(tx, actor, {
    what: 'product.versionPublished',
    on: ['product', productId],
    after: { number, publishesAt: at.toString() },
  });
  return id;
}

/** The next number; a draft that has it gets the one after. */
async function numberBeforeDraft(tx: Db, productId: string): Promise<number> {
  const draft = await draftOf(tx, productId);
  const next = await nextNumber(tx, productId);
  if (!draft) return next;
  await tx.updateTable('product_version').set({ number: next }).where('id', '=', draft.id).execute();
  return draft.number;
}

/** Steps of keeping a product: it is locked, its draft found, its next version numbered. */
import { now } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { forgetFile } from '#platform/server/files.ts';
import { refused } from '../reasons.ts';

export type ProductRow = Awaited<ReturnType<typeof lockProduct>>;

/** The product, locked: versions are numbered one after another. */
export async function lockProduct(tx: Db, id: string) {
  const row =
    isId(id) && (await tx.selectFrom('product').selectAll().where('id', '=', id).forUpdate().executeTakeFirst());
  return row || refused('no-such-product');
}

/** The version that is not public yet, a draft or a scheduled one; null when there is none. */
export async function draftOf(tx: Db, productId: string) {
  const row = await tx
    .selectFrom('product_version')
    .select(['id', 'number', 'file_id as fileId'])
    .where('product_id', '=', productId)
    .where((of) => of.or([of('published_at', 'is', null), of('published_at', '>', now())]))
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

export async function nextNumber(tx: Db, productId: string): Promise<number> {
  const latest = await tx
    .selectFrom('product_version')
    .select((of) => of.fn.max('number').as('number'))
    .where('product_id', '=', productId)
    .executeTakeFirst();
  return (latest?.number ?? 0) + 1;
}

/** Another file took its place: what was the same in other languages is not any more. */
export async function forgetLanguages(tx: Db, versionId: string): Promise<void> {
  const rows = await tx
    .deleteFrom('product_version_language')
    .where('version_id', '=', versionId)
    .returning('file_id')
    .execute();
  for (const { file_id } of rows) await forgetFile(tx, file_id);
}

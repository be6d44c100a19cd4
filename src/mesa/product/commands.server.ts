/** What can be done about products: written, described, published in versions, archived. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId, newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { storeFile } from '#platform/server/files.ts';
import { whyMayNot } from '#people/rules.ts';
import { axesById } from '../cycle/queries.server.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { shortSlug } from '#platform/slug.ts';
import { formatOf, largestProductFile, mediaTypeOf } from './product.ts';
import type { NewProductVersion, ProductDraft } from './schema.ts';
import { journal } from '../journal.ts';

/** Writes a product, without a file yet: it shows once it has one. */
export async function createProduct(db: Db, actor: Actor | null, draft: ProductDraft): Promise<string> {
  refuse(whyMayNot(actor, rights.writeProduct));
  return transact(db, async (tx) => {
    await refuseUnlessAxis(tx, draft.axisId);
    const slug = shortSlug(draft.title);
    if (await tx.selectFrom('product').select('id').where('slug', '=', slug).executeTakeFirst())
      refused('address-taken');
    const id = newId();
    const { title, description, axisId } = draft;
    const position = await nextPosition(tx);
    await tx
      .insertInto('product')
      .values({ id, slug, title, description, axis_id: axisId, position, created_at: now() })
      .execute();
    await journal(tx, actor, { what: 'product.created', on: ['product', id], after: { ...draft, slug } });
    return id;
  });
}

/** After every other, archived or not. */
async function nextPosition(tx: Db): Promise<number> {
  const { count } = await tx
    .selectFrom('product')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count + 1;
}

/** Rewrites what is said of a product. Its address stays. */
export async function describeProduct(db: Db, actor: Actor | null, id: string, draft: ProductDraft): Promise<void> {
  refuse(whyMayNot(actor, rights.writeProduct));
  await transact(db, async (tx) => {
    const before = await productRow(tx, id);
    await refuseUnlessAxis(tx, draft.axisId);
    await tx
      .updateTable('product')
      .set({ title: draft.title, description: draft.description, axis_id: draft.axisId })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, {
      what: 'product.described',
      on: ['product', id],
      before: { title: before.title, description: before.description, axisId: before.axis_id },
      after: draft,
    });
  });
}

/** Publishes a file as the product's next version; the earlier ones stay to be downloaded. */
export async function publishProductVersion(
  db: Db,
  actor: Actor | null,
  id: string,
  { file, note }: NewProductVersion,
): Promise<number> {
  refuse(whyMayNot(actor, rights.publishProduct));
  if (!formatOf(file.name)) refused('file-not-allowed');
  if (file.size > largestProductFile) refused('product-too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return transact(db, async (tx) => {
    await productRow(tx, id);
    const latest = await tx
      .selectFrom('product_version')
      .select((of) => of.fn.max('number').as('number'))
      .where('product_id', '=', id)
      .executeTakeFirst();
    const number = (latest?.number ?? 0) + 1;
    const fileId = await storeFile(tx, actor, {
      name: file.name,
      mediaType: mediaTypeOf(file.name),
      bytes,
      public: true,
    });
    const values = {
      id: newId(),
      product_id: id,
      number,
      file_id: fileId,
      note,
      published_by: actor?.id ?? null,
      published_at: now(),
    };
    await tx.insertInto('product_version').values(values).execute();
    await journal(tx, actor, {
      what: 'product.versionPublished',
      on: ['product', id],
      after: { number, file: file.name, note },
    });
    return number;
  });
}

/** Takes a product out of sight, or brings it back. Nothing is deleted. */
export async function archiveProduct(db: Db, actor: Actor | null, id: string, archived: boolean): Promise<void> {
  refuse(whyMayNot(actor, rights.publishProduct));
  await transact(db, async (tx) => {
    await productRow(tx, id);
    await tx
      .updateTable('product')
      .set({ archived_at: archived ? now() : null })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, { what: archived ? 'product.archived' : 'product.restored', on: ['product', id] });
  });
}

/** The product, locked: versions are numbered one after another. */
async function productRow(tx: Db, id: string) {
  const row =
    isId(id) && (await tx.selectFrom('product').selectAll().where('id', '=', id).forUpdate().executeTakeFirst());
  return row || refused('no-such-product');
}

async function refuseUnlessAxis(tx: Db, id: string): Promise<void> {
  if (!(await axesById(tx)).has(id)) refused('no-such-axis');
}

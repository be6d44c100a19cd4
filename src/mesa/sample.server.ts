/** The sample's axes and products: those of the cycle 2020–2021, with their files. */
import { newId } from '#platform/id.ts';
import type { SampleSoFar } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { storeFile } from '#platform/server/files.ts';
import { noon, publishedAt, readSample, sampleFile, samplePages, type SamplePage } from '#platform/server/sample.ts';
import { mediaTypeOf } from './product/product.ts';
import { journal } from './journal.ts';

export interface SampleProduct {
  readonly slug: string;
  readonly axis: string;
  readonly title: string;
  readonly description: string;
  readonly files: readonly { readonly file: string; readonly date: string; readonly note: string }[];
}

export const sampleProducts = (): Promise<SampleProduct[]> => readSample('products.json');

/** Loads the axes, which the site's pages about them say, and the products. */
export async function loadMesa(tx: Db, { cycleId }: SampleSoFar): Promise<Partial<SampleSoFar>> {
  const axes = new Map<string, string>();
  for (const { head } of await samplePages())
    if (head['kind'] === 'axis') axes.set(head['slug']!, await insertAxis(tx, head, cycleId));
  for (const [index, product] of (await sampleProducts()).entries()) await insertProduct(tx, product, index + 1, axes);
  return { axes };
}

/** The axis that a page is about: the page's title and summary are its name and purpose. */
async function insertAxis(tx: Db, head: SamplePage['head'], cycleId: string): Promise<string> {
  const axis = {
    id: newId(),
    cycle_id: cycleId,
    number: Number(head['position']),
    slug: head['slug']!,
    name: head['title']!,
    purpose: head['summary'] ?? '',
  };
  await tx
    .insertInto('axis')
    .values({ ...axis, sample: true, created_at: publishedAt(head) })
    .execute();
  return axis.id;
}

async function insertProduct(
  tx: Db,
  product: SampleProduct,
  position: number,
  axes: ReadonlyMap<string, string>,
): Promise<void> {
  const id = newId();
  const { slug, title, description, files } = product;
  const axisId = axes.get(product.axis)!;
  await tx
    .insertInto('product')
    .values({ id, slug, title, description, axis_id: axisId, position, sample: true, created_at: noon(files[0]!.date) })
    .execute();
  for (const [index, { file, date, note }] of files.entries()) {
    const fileId = await storeFile(tx, null, {
      name: file,
      mediaType: mediaTypeOf(file),
      bytes: await sampleFile(file),
      public: true,
    });
    const version = { id: newId(), product_id: id, number: index + 1, file_id: fileId, note, published_at: noon(date) };
    await tx.insertInto('product_version').values(version).execute();
  }
  await journal(tx, null, { what: 'product.created', on: ['product', id], after: { title, files: files.length } });
}

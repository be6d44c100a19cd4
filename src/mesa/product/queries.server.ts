/** What can be asked about products: those that the public downloads, all of them for staff. */
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { filesById } from '#platform/server/files.ts';
import { whyMayNot } from '#people/rules.ts';
import { rights } from '../rights.ts';
import type { Product, ProductFile } from './product.ts';
import { refuse } from '../reasons.ts';

/** The products that the public can download, by axis and position. */
export async function publicProducts(db: Db): Promise<Product[]> {
  return (await productsOf(db)).filter(({ files }) => files.length > 0);
}

/** One product with all its versions; undefined when the public cannot see it. */
export async function productBySlug(db: Db, slug: string): Promise<Product | undefined> {
  return (await publicProducts(db)).find((product) => product.slug === slug);
}

/** Every product as staff see it, archived ones last. */
export async function allProducts(db: Db, actor: Actor | null): Promise<(Product & { archived: boolean })[]> {
  refuse(whyMayNot(actor, rights.readProducts));
  const [current, archived] = [await productsOf(db), await productsOf(db, { archived: true })];
  return [
    ...current.map((one) => ({ ...one, archived: false })),
    ...archived.map((one) => ({ ...one, archived: true })),
  ];
}

async function productsOf(db: Db, { archived = false } = {}): Promise<Product[]> {
  const rows = await db
    .selectFrom('product')
    .leftJoin('product_version as version', 'version.product_id', 'product.id')
    .where('product.archived_at', archived ? 'is not' : 'is', null)
    .select(['product.id', 'product.slug', 'product.axis_id', 'product.title', 'product.description', 'product.sample'])
    .select(['version.number', 'version.note', 'version.published_at', 'version.file_id'])
    .orderBy('product.position')
    .orderBy('version.number', 'desc')
    .execute();
  const stored = await filesById(
    db,
    rows.flatMap(({ file_id }) => file_id ?? []),
  );
  const products = new Map<string, Product & { files: ProductFile[] }>();
  for (const row of rows) {
    const { id, slug, title, description, sample } = row;
    const product = products.get(id) ?? { id, slug, axisId: row.axis_id, title, description, sample, files: [] };
    products.set(id, product);
    const file = stored.get(row.file_id ?? '');
    if (row.number === null || !file) continue;
    product.files.push({
      number: row.number,
      fileId: file.id,
      name: file.name,
      mediaType: file.mediaType,
      bytes: file.bytes,
      note: row.note ?? '',
      publishedAt: row.published_at!,
    });
  }
  return [...products.values()];
}

/** What can be asked about products: those that the public downloads, all of them for staff. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import { deedsOn } from '#platform/server/journal.ts';
import type { Db } from '#platform/server/db.ts';
import { filesById } from '#platform/server/files.ts';
import type { Locale } from '#platform/words.ts';
import type { Withdrawn } from '#platform/facet/withdrawn.ts';
import { whyMayNot } from '#people/rules.ts';
import { rights } from '../rights.ts';
import type { KeptFile, KeptProduct, LanguageFile, Product, ProductFile } from './product.ts';
import { stateOfVersion } from './rules.ts';
import { refuse } from '../reasons.ts';

/** The products that the public can download, by axis and position. */
export async function publicProducts(db: Db): Promise<Product[]> {
  return (await productsOf(db)).flatMap(asPublic);
}

/** One product with all its versions, and why some were withdrawn; undefined when the public cannot see it. */
export async function productBySlug(db: Db, slug: string) {
  const kept = (await productsOf(db)).filter((one) => one.slug === slug);
  const [product] = kept.flatMap(asPublic);
  const withdrawn = kept
    .flatMap(({ files }) => files)
    .flatMap(({ number, withdrawn }) => (withdrawn ? { number, reason: withdrawn.reason } : []));
  return product && { ...product, withdrawn };
}

/** A version that was published, with its product; or, of one that nobody reads any more, since when and why. */
export async function publishedVersion(
  db: Db,
  versionId: string,
): Promise<{ readonly product?: Product; readonly file?: ProductFile; readonly withdrawn?: Withdrawn }> {
  const kept = (await productsOf(db)).find(({ files }) => files.some(({ id }) => id === versionId));
  const file = kept?.files.find(({ id }) => id === versionId);
  const withdrawn = file?.withdrawn ?? kept?.archived ?? undefined;
  if (!kept || !file || withdrawn) return withdrawn ? { withdrawn } : {};
  return isPublished(file) ? { product: asPublic(kept)[0]!, file } : {};
}

/** When a product was taken out of sight that the public could see, whole or by its only version, and why. */
export async function withdrawnProduct(db: Db, slug: string): Promise<Withdrawn | undefined> {
  const [kept] = (await productsOf(db)).filter((one) => one.slug === slug);
  const wasPublic = kept?.files.filter((file) => isPublished(file) || file.withdrawn) ?? [];
  return wasPublic.length === 0 ? undefined : (kept!.archived ?? wasPublic[0]!.withdrawn ?? undefined);
}

/** The product with the versions that are published; none where it is put away or has none of them. */
function asPublic(product: KeptProduct): Product[] {
  const files = product.files.filter(isPublished);
  return product.archived || files.length === 0 ? [] : [{ ...product, files }];
}

const isPublished = (file: KeptFile): file is KeptFile & ProductFile => file.state === 'published';

/** Every product as staff see it, archived ones last. */
export async function allProducts(db: Db, actor: Actor | null): Promise<KeptProduct[]> {
  refuse(whyMayNot(actor, rights.writeProduct));
  return (await productsOf(db)).toSorted((a, b) => Number(a.archived !== null) - Number(b.archived !== null));
}

/** With what reason a product was last archived, for undoing that it was restored. Its caller has read the product. */
export async function lastArchivedReason(db: Db, id: string): Promise<string> {
  const last = (await deedsOn(db, 'product', [id], 'product.archived')).at(-1);
  return (last?.after as { readonly reason?: string } | null)?.reason ?? '';
}

/** Whether a file is a product's, and then whether anybody reads it, staff alone, or nobody any more and why; `archived`: with its product. */
export async function versionOfFile(db: Db, fileId: string) {
  if (!isId(fileId)) return undefined;
  const row = await db
    .selectFrom('product_version')
    .innerJoin('product', 'product.id', 'product_version.product_id')
    .select(['published_at as publishedAt', 'withdrawn_at as withdrawnAt', 'withdrawn_reason as reason'])
    .select(['product.archived_at', 'product.archived_reason'])
    .where((of) => of.or([of('file_id', '=', fileId), of('product_version.id', 'in', versionInLanguage(db, fileId))]))
    .executeTakeFirst();
  return (
    row && {
      state: stateOfVersion(row, now()),
      withdrawn: withdrawnOf(row.withdrawnAt, row.reason),
      archived: withdrawnOf(row.archived_at, row.archived_reason),
    }
  );
}

const versionInLanguage = (db: Db, fileId: string) =>
  db.selectFrom('product_version_language').select('version_id').where('file_id', '=', fileId);

const withdrawnOf = (at: Temporal.Instant | null, reason: string | null): Withdrawn | null =>
  at && { at, reason: reason ?? '' };

const languagesOfVersion = sql<readonly { readonly locale: Locale; readonly fileId: string }[]>`(
  select coalesce(json_agg(json_build_object('locale', locale, 'fileId', file_id) order by locale), '[]')
  from product_version_language where version_id = version.id)`;

async function productsOf(db: Db): Promise<KeptProduct[]> {
  const rows = await db
    .selectFrom('product')
    .leftJoin('product_version as version', 'version.product_id', 'product.id')
    .select(['product.id', 'product.slug', 'product.axis_id', 'product.title', 'product.description', 'product.sample'])
    .select(['product.archived_at', 'product.archived_reason', 'product.revision'])
    .select(['version.id as version_id', 'version.number', 'version.note', 'version.file_id'])
    .select(['version.published_at as publishedAt', 'version.withdrawn_at as withdrawnAt'])
    .select(['version.withdrawn_reason as reason', languagesOfVersion.as('languages')])
    .orderBy('product.position')
    .orderBy('version.number', 'desc')
    .execute();
  const stored = await filesById(
    db,
    rows.flatMap(({ file_id, languages }) => [file_id ?? [], languages.map(({ fileId }) => fileId)].flat()),
  );
  const inLanguages = ({ languages }: (typeof rows)[number]) =>
    languages.flatMap(({ locale, fileId }): LanguageFile[] => {
      const file = stored.get(fileId);
      return file ? [{ locale, fileId, name: file.name, bytes: file.bytes }] : [];
    });
  const at = now();
  const products = new Map<string, KeptProduct & { files: KeptFile[] }>();
  for (const row of rows) {
    const { id, slug, title, description, sample, revision, publishedAt } = row;
    const words = { id, slug, axisId: row.axis_id, title, description, sample };
    const archived = withdrawnOf(row.archived_at, row.archived_reason);
    const product = products.get(id) ?? { ...words, revision, archived, files: [] };
    products.set(id, product);
    const file = stored.get(row.file_id ?? '');
    if (row.number === null || !file) continue;
    product.files.push({
      id: row.version_id!,
      number: row.number,
      fileId: file.id,
      name: file.name,
      mediaType: file.mediaType,
      bytes: file.bytes,
      note: row.note ?? '',
      languages: inLanguages(row),
      publishedAt,
      state: stateOfVersion(row, at),
      withdrawn: withdrawnOf(row.withdrawnAt, row.reason),
    });
  }
  return [...products.values()];
}

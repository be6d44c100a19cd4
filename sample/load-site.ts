/** The sample's site: the pages of the cycle 2020–2021, published on their days, and the products with their files. */
import { inSantiago, now, timeZone } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { storeFile } from '#platform/server/files.ts';
import { journal } from '#platform/server/journal.ts';
import { mediaTypeOf } from '#mesa/product/product.ts';
import { sampleFile, samplePages, sampleProducts, type SamplePage, type SampleProduct } from './sample.ts';

/** Loads pages and products. Challenges come before the activities that answer them. */
export async function loadSite(tx: Db, cycleId: string): Promise<void> {
  const ids = new Map<string, string>();
  const order = ['page', 'axis', 'challenge', 'activity', 'learning', 'news'];
  const pages = (await samplePages()).toSorted((a, b) => order.indexOf(a.head['kind']!) - order.indexOf(b.head['kind']!));
  for (const page of pages) ids.set(page.head['slug']!, await insertPage(tx, page, cycleId, ids));
  for (const [index, product] of (await sampleProducts()).entries()) await insertProduct(tx, product, index + 1, ids);
}

/** Answers the id that others refer to it by: of an axis its own, of any other page the page's. */
async function insertPage(tx: Db, { head, body }: SamplePage, cycleId: string, ids: ReadonlyMap<string, string>): Promise<string> {
  const id = newId();
  const versionId = newId();
  const at = publishedAt(head);
  const text = { title: head['title']!, summary: head['summary'] ?? '', body, source: head['source'] ?? '' };
  const axisId = head['kind'] === 'axis' ? await insertAxis(tx, head, cycleId, at) : null;
  const day = (name: string) => (head[name] ? Temporal.PlainDate.from(head[name]) : null);
  await tx
    .insertInto('page')
    .values({
      ...{ id, kind: head['kind']!, slug: head['slug']!, position: Number(head['position'] ?? 0), created_at: at },
      axis_id: axisId,
      ...{ cycle_id: head['kind'] === 'page' ? null : cycleId, under_id: ids.get(head['under'] ?? '') ?? null, sample: true },
    })
    .execute();
  await tx
    .insertInto('page_version')
    .values({
      ...{ id: versionId, page_id: id, number: 1, ...text, starts_on: day('from'), ends_on: day('until') ?? day('from') },
      ...{ writer: 'Minga', written_at: at, note: 'Contenido de muestra' },
    })
    .execute();
  await tx.insertInto('page_publication').values({ id: newId(), page_id: id, version_id: versionId, publishes_at: at, decided_at: at }).execute();
  await journal(tx, null, { what: 'page.published', on: ['page', id], after: { number: 1, title: text.title } });
  return axisId ?? id;
}

/** The axis that a page is about: the page's title and summary are its name and purpose. */
async function insertAxis(tx: Db, head: SamplePage['head'], cycleId: string, at: Temporal.Instant): Promise<string> {
  const axis = { id: newId(), cycle_id: cycleId, number: Number(head['position']), slug: head['slug']!, name: head['title']!, purpose: head['summary'] ?? '' };
  await tx
    .insertInto('axis')
    .values({ ...axis, sample: true, created_at: at })
    .execute();
  return axis.id;
}

/** At noon of its day: a news item's own, an activity's last, the end of the cycle for the rest. `load` is now. */
function publishedAt(head: SamplePage['head']): Temporal.Instant {
  if (head['date'] === 'load') return inSantiago(now()).startOfDay().toInstant();
  return noon(head['date'] ?? head['until'] ?? head['from'] ?? '2021-12-15');
}

const noon = (day: string): Temporal.Instant => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant();

async function insertProduct(tx: Db, product: SampleProduct, position: number, ids: ReadonlyMap<string, string>): Promise<void> {
  const id = newId();
  const { slug, title, description, files } = product;
  const axisId = ids.get(product.axis)!;
  await tx
    .insertInto('product')
    .values({ id, slug, title, description, axis_id: axisId, position, sample: true, created_at: noon(files[0]!.date) })
    .execute();
  for (const [index, { file, date, note }] of files.entries()) {
    const fileId = await storeFile(tx, null, { name: file, mediaType: mediaTypeOf(file), bytes: await sampleFile(file), public: true });
    const version = { id: newId(), product_id: id, number: index + 1, file_id: fileId, note, published_at: noon(date) };
    await tx.insertInto('product_version').values(version).execute();
  }
  await journal(tx, null, { what: 'product.created', on: ['product', id], after: { title, files: files.length } });
}

/** The sample's pages of the site: those of the cycle 2020–2021, published on their days. */
import { newId } from '#platform/id.ts';
import type { SampleSoFar } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { publishedAt, samplePages, type SamplePage } from '#platform/server/sample.ts';
import { journal } from './journal.ts';
import { pageKinds, type PageKind } from './page/page.ts';

/** Loads the pages. Challenges come before the activities that answer them. */
export async function loadSite(tx: Db, { cycleId, axes }: SampleSoFar): Promise<Partial<SampleSoFar>> {
  const ids = new Map(axes);
  const pages = (await samplePages()).toSorted((a, b) => pageKinds.indexOf(kindOf(a)) - pageKinds.indexOf(kindOf(b)));
  for (const page of pages) {
    const id = await insertPage(tx, page, cycleId, ids);
    if (kindOf(page) !== 'axis') ids.set(page.head['slug']!, id); // others refer to an axis itself, not to its page
  }
  return {};
}

/** Answers its id. */
async function insertPage(
  tx: Db,
  page: SamplePage,
  cycleId: string,
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  const { head, body } = page;
  const kind = kindOf(page);
  const id = newId();
  const versionId = newId();
  const at = publishedAt(head);
  const text = { title: head['title']!, summary: head['summary'] ?? '', body, source: head['source'] ?? '' };
  const day = (name: string) => (head[name] ? Temporal.PlainDate.from(head[name]) : null);
  await tx
    .insertInto('page')
    .values({
      id,
      kind,
      slug: head['slug']!,
      position: Number(head['position'] ?? 0),
      created_at: at,
      axis_id: kind === 'axis' ? ids.get(head['slug']!)! : null,
      cycle_id: kind === 'page' ? null : cycleId,
      under_id: ids.get(head['under'] ?? '') ?? null,
      sample: true,
    })
    .execute();
  await tx
    .insertInto('page_version')
    .values({
      ...text,
      id: versionId,
      page_id: id,
      number: 1,
      starts_on: day('from'),
      ends_on: day('until') ?? day('from'),
      writer: 'Minga',
      written_at: at,
      note: 'Contenido de muestra',
    })
    .execute();
  await tx
    .insertInto('page_publication')
    .values({ id: newId(), page_id: id, version_id: versionId, publishes_at: at, decided_at: at })
    .execute();
  await journal(tx, null, { what: 'page.published', on: ['page', id], after: { number: 1, title: text.title } });
  return id;
}

function kindOf({ head }: SamplePage): PageKind {
  const kind = pageKinds.find((known) => known === head['kind']);
  if (!kind) throw new Error(`The sample has a page of no known kind: ${head['slug']}`);
  return kind;
}

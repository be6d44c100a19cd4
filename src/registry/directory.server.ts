/** The directory's question: which organisations a selection holds, a page of them, and what each filter would leave. */
import { sql, type RawBuilder } from 'kysely';
import * as v from 'valibot';
import type { Db } from '#platform/server/db.ts';
import type { Dimension, EnablerKind, LegalForm, Scope, Sector } from './codes.ts';
import { countFacets, filterMask, type FacetBits, type FacetCounts, type FacetTally } from './directory-facets.ts';
import { facetNames, sorts, type Selection, type Sort } from './directory.ts';
import { readSearch, type Search } from './search.server.ts';

/** An organisation as a list shows it. */
export interface DirectoryItem {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly knownAs: string | null;
  readonly sector: Sector | null;
  readonly legalForm: LegalForm | null;
  readonly region: string | null;
  readonly comuna: string | null;
  readonly scope: Scope | null;
  readonly intervenes: boolean | null;
  readonly kinds: readonly EnablerKind[];
  readonly dimensions: readonly Dimension[];
  readonly description: string;
  readonly logoFileId: string | null;
  readonly sample: boolean;
  readonly updatedAt: Temporal.Instant;
}

export interface DirectoryPage {
  readonly total: number;
  readonly items: readonly DirectoryItem[];
  readonly facets: FacetCounts;
  /** How many there would be with the filter of one facet taken away: what to say when nothing is left. */
  readonly without: FacetTally['without'];
  readonly corrections: Search['corrections'];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

export const pageSize = 20;

/** Answers a selection. Facet counts are exact, and each leaves its own facet's filter aside. */
export async function findOrganizations(
  db: Db,
  selection: Selection,
  { limit = pageSize } = {},
): Promise<DirectoryPage> {
  const [bits, search] = await Promise.all([facetBits(db), readSearch(db, selection.q)]);
  const { total, counts, without } = countFacets(await masksOf(db, search), bits, selection.filters);
  const sort = search.query === null && selection.sort === 'relevance' ? 'name' : selection.sort;
  const keys =
    total === 0
      ? []
      : await pageKeys(db, {
          search,
          conditions: facetConditions(bits, selection),
          sort,
          after: selection.after,
          limit,
          total,
        });
  const items = await itemsOf(
    db,
    keys.slice(0, limit).map(({ id }) => id),
  );
  const next = keys.length > limit ? writeCursor(sort, keys[limit - 1]!) : null;
  return { total, items, facets: counts, without, corrections: search.corrections, next };
}

const bitsByDb = new WeakMap<Db, Promise<FacetBits>>();

/** The bits of the facets: fixed by the migrations, so read once. */
export function facetBits(db: Db): Promise<FacetBits> {
  let bits = bitsByDb.get(db);
  if (!bits) {
    bits = db.selectFrom('directory_facet').select(['bit', 'facet', 'value']).orderBy('bit').execute();
    bitsByDb.set(db, bits);
    bits.catch(() => bitsByDb.delete(db));
  }
  return bits;
}

async function masksOf(db: Db, { query }: Search): Promise<Buffer> {
  const matching = query === null ? sql`` : sql`where words @@ ${query}::tsquery`;
  const { rows } = await sql<{ masks: Buffer }>`
    select coalesce(string_agg(int8send(facets), ''), '') as masks from directory_entry ${matching}`.execute(db);
  return rows[0]!.masks;
}

/** The filters as conditions on an entry, one per facet in use. */
export function facetConditions(bits: FacetBits, { filters }: Pick<Selection, 'filters'>): RawBuilder<boolean>[] {
  return facetNames
    .filter((facet) => filters[facet].length > 0)
    .map((facet) => sql<boolean>`facets & ${String(filterMask(bits, facet, filters[facet]))}::bigint <> 0`);
}

interface Key {
  readonly id: string;
  readonly name_key: string;
  readonly updated: string;
  /** Whether the search hit outside the name; such hits come after the others when sorted by relevance. */
  readonly elsewhere: boolean;
}

interface PageQuestion {
  readonly search: Search;
  readonly conditions: readonly RawBuilder<boolean>[];
  readonly sort: Sort;
  readonly after: string | null;
  readonly limit: number;
  readonly total: number;
}

/** Two plain orders; by relevance are those that hit in the name, then the others, each by name. */
async function pageKeys(db: Db, question: PageQuestion): Promise<Key[]> {
  const { search, sort, limit } = question;
  const cursor = readCursor(sort, question.after);
  if (sort !== 'relevance' || search.query === null) return walk(db, question, { cursor, limit: limit + 1 });
  const inName = sql<boolean>`name_words @@ ${search.query}::tsquery`;
  const named = cursor?.elsewhere ? [] : await walk(db, question, { only: inName, cursor, limit: limit + 1 });
  if (named.length > limit) return named;
  const others = await walk(db, question, {
    only: sql<boolean>`not ${inName}`,
    cursor: cursor?.elsewhere ? cursor : null,
    limit: limit + 1 - named.length,
  });
  return [...named, ...others.map((key) => ({ ...key, elsewhere: true }))];
}

interface Stretch {
  readonly only?: RawBuilder<boolean>;
  readonly cursor: Key | null;
  readonly limit: number;
}

/** Few hits are gathered through the words' index and sorted; many are met soon enough by walking the order. */
async function walk(
  db: Db,
  { search, conditions, sort, total }: PageQuestion,
  { only, cursor, limit }: Stretch,
): Promise<Key[]> {
  const [order, beyond] =
    sort === 'recency'
      ? [sql`updated_at desc, id desc`, beyondRecency(cursor)]
      : [sql`name_key, id`, beyondName(cursor)];
  const matching = search.query === null ? [] : [sql<boolean>`words @@ ${search.query}::tsquery`];
  const gathered = search.query !== null && total < sparse;
  const { rows } = await sql<Key>`
    with hit as ${sql.raw(gathered ? 'materialized' : 'not materialized')} (
      select organization_id as id, name_key, updated_at from directory_entry where ${all(...matching, ...conditions, ...(only ? [only] : []))})
    select id, name_key, updated_at::text as updated, false as elsewhere from hit where ${all(...beyond)} order by ${order} limit ${limit}`.execute(
    db,
  );
  return rows;
}

const sparse = 2000;
const all = (...conditions: RawBuilder<boolean>[]) => sql.join([sql`true`, ...conditions], sql` and `);
const beyondName = (at: Key | null) =>
  at ? [sql<boolean>`(name_key, id) > (${at.name_key}::text collate "C", ${at.id}::uuid)`] : [];
const beyondRecency = (at: Key | null) =>
  at ? [sql<boolean>`(updated_at, id) < (${at.updated}::timestamptz, ${at.id}::uuid)`] : [];

const cursorSchema = v.tuple([
  v.picklist(sorts),
  v.pipe(v.string(), v.uuid()),
  v.string(),
  v.pipe(v.string(), v.regex(/^[\d: .+-]{19,40}$/)),
  v.boolean(),
]);

function writeCursor(sort: Sort, { id, name_key, updated, elsewhere }: Key): string {
  return Buffer.from(JSON.stringify([sort, id, name_key, updated, elsewhere])).toString('base64url');
}

/** Where a cursor points; null when there is none, or when it is of another order or not one of ours. */
export function readCursor(sort: Sort, text: string | null): Key | null {
  if (!text) return null;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), cursorSchema), Buffer.from(text, 'base64url').toString());
  if (!read.success || read.output[0] !== sort || read.output[2].includes('\0')) return null;
  const [, id, name_key, updated, elsewhere] = read.output;
  return { id, name_key, updated, elsewhere };
}

/** How many organisations of a selection sit in each comuna, and how many said none. */
export async function countByComuna(
  db: Db,
  selection: Selection,
): Promise<{ counts: ReadonlyMap<string, number>; elsewhere: number }> {
  const [bits, search] = await Promise.all([facetBits(db), readSearch(db, selection.q)]);
  const matching = search.query === null ? [] : [sql<boolean>`words @@ ${search.query}::tsquery`];
  const { rows } = await sql<{ comuna: string | null; count: number }>`
    select comuna, count(*) from directory_entry where ${all(...matching, ...facetConditions(bits, selection))} group by comuna`.execute(
    db,
  );
  const known = rows.filter((row): row is { comuna: string; count: number } => row.comuna !== null);
  return {
    counts: new Map(known.map(({ comuna, count }) => [comuna, count])),
    elsewhere: rows.find(({ comuna }) => comuna === null)?.count ?? 0,
  };
}

async function itemsOf(db: Db, ids: readonly string[]): Promise<DirectoryItem[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('organization')
    .select([
      'id',
      'slug',
      'name',
      'known_as',
      'sector',
      'legal_form',
      'region',
      'comuna',
      'scope',
      'intervenes',
      'kinds',
      'dimensions',
      'description',
      'logo_file_id',
      'sample',
      'updated_at',
    ])
    .where('id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { known_as, legal_form, logo_file_id, updated_at, ...same } = row;
    return {
      ...same,
      knownAs: known_as,
      legalForm: legal_form,
      logoFileId: logo_file_id,
      updatedAt: updated_at,
    } as DirectoryItem;
  });
}

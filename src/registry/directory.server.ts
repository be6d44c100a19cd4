/** The directory's question: which organisations a selection holds, a page of them, and what each filter would leave. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import type { Dimension, EnablerKind, LegalForm, Scope, Sector } from './codes.ts';
import { countFacets, filterMask, type FacetBits, type FacetCounts, type FacetTally } from './directory-facets.ts';
import { all, pageKeys, writeCursor, type Condition } from './directory-pages.server.ts';
import { facetNames, type Selection } from './directory.ts';
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
  /** How many there would be with the filter of one facet taken away. */
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
  const base = baseConditions(selection, search);
  const { total, counts, without } = countFacets(await masksOf(db, base), bits, selection.filters);
  const sort = search.query === null && selection.sort === 'relevance' ? 'name' : selection.sort;
  const keys =
    total > 0 && limit > 0
      ? await pageKeys(db, {
          search,
          filters: [...base, ...facetConditions(bits, selection)],
          sort,
          after: selection.after,
          limit,
          total,
        })
      : [];
  const items = await itemsOf(
    db,
    keys.slice(0, limit).map(({ id }) => id),
  );
  const next = limit > 0 && keys.length > limit ? writeCursor(sort, keys[limit - 1]!) : null;
  return { total, items, facets: counts, without, corrections: search.corrections, next };
}

/** The ids of every organisation of a selection, in its order. */
export async function selectedIds(db: Db, selection: Selection): Promise<string[]> {
  const [bits, search] = await Promise.all([facetBits(db), readSearch(db, selection.q)]);
  const filters = [...baseConditions(selection, search), ...facetConditions(bits, selection)];
  const everyone = 1_000_000;
  const keys = await pageKeys(db, {
    search,
    filters,
    sort: selection.sort,
    after: null,
    limit: everyone,
    total: everyone,
  });
  return keys.map(({ id }) => id);
}

const bitsByDb = new WeakMap<Db, Promise<FacetBits>>();

/** The bits of the facets: fixed by the migrations, so read once. */
function facetBits(db: Db): Promise<FacetBits> {
  let bits = bitsByDb.get(db);
  if (!bits) {
    bits = db.selectFrom('directory_facet').select(['bit', 'facet', 'value']).orderBy('bit').execute();
    bitsByDb.set(db, bits);
    bits.catch(() => bitsByDb.delete(db));
  }
  return bits;
}

async function masksOf(db: Db, base: readonly Condition[]): Promise<Buffer> {
  const { rows } = await sql<{ masks: Buffer }>`
    select coalesce(string_agg(int8send(facets), ''), '') as masks from directory_entry where ${all(base)}`.execute(db);
  return rows[0]!.masks;
}

/** What no facet counts aside: the search, and the comuna. */
function baseConditions({ comuna }: Selection, { query }: Search): Condition[] {
  return [
    ...(query === null ? [] : [sql<boolean>`words @@ ${query}::tsquery`]),
    ...(comuna === null ? [] : [sql<boolean>`comuna = ${comuna}`]),
  ];
}

/** The filters as conditions on an entry, one per facet in use. */
function facetConditions(bits: FacetBits, { filters }: Pick<Selection, 'filters'>): Condition[] {
  return facetNames
    .filter((facet) => filters[facet].length > 0)
    .map((facet) => sql<boolean>`facets & ${String(filterMask(bits, facet, filters[facet]))}::bigint <> 0`);
}

/** How many organisations of a selection sit in each comuna, and how many said none. */
export async function countByComuna(
  db: Db,
  selection: Selection,
): Promise<{ counts: ReadonlyMap<string, number>; elsewhere: number }> {
  const [bits, search] = await Promise.all([facetBits(db), readSearch(db, selection.q)]);
  const base = baseConditions(selection, search);
  const { rows } = await sql<{ comuna: string | null; count: number }>`
    select comuna, count(*) from directory_entry where ${all([...base, ...facetConditions(bits, selection)])} group by comuna`.execute(
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

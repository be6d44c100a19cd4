/** The directory's question: which organisations a selection holds, a page of them, and what each filter would leave. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import type { Dimension, EnablerKind, LegalForm, Scope, Sector } from './codes.ts';
import { countFacets, type FacetBits, type FacetCounts } from './directory-facets.ts';
import { directoryIndex, type Entry } from './directory-index.server.ts';
import { passed, readCursor, writeCursor, type Place } from './directory-pages.ts';
import type { Facet, Selection, Sort } from './directory.ts';
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
  readonly without: Readonly<Record<Facet, number>>;
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
  const { sort, places, counts, without, corrections } = await select(db, selection);
  const from = passed(sort, places, readCursor(sort, selection.after));
  const page = places.slice(from, from + limit);
  const items = await itemsOf(
    db,
    page.map(({ entry }) => entry.id),
  );
  const next = limit > 0 && from + limit < places.length ? writeCursor(sort, page.at(-1)!) : null;
  return { total: places.length, items, facets: counts, without, corrections, next };
}

/** The ids of every organisation of a selection, in its order. */
export async function selectedIds(db: Db, selection: Selection): Promise<string[]> {
  return (await select(db, selection)).places.map(({ entry }) => entry.id);
}

/** How many organisations of a selection sit in each comuna; those that said none are not counted. */
export async function countByComuna(db: Db, selection: Selection): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { entry } of (await select(db, selection)).places)
    if (entry.comuna) counts.set(entry.comuna, (counts.get(entry.comuna) ?? 0) + 1);
  return counts;
}

/** Everything a selection holds, in its order, and its facets. */
async function select(db: Db, { q, filters, comuna, sort: asked }: Selection) {
  const [index, bits, { query, corrections }] = await Promise.all([
    directoryIndex(db),
    facetBits(db),
    readSearch(db, q),
  ]);
  const hits = query === null ? null : await hitsOf(db, query, index.ceiling);
  const sort: Sort = hits === null && asked === 'relevance' ? 'name' : asked;
  const base =
    hits || comuna
      ? (entry: Entry) => (!hits || hits[entry.place]! > 0) && (!comuna || entry.comuna === comuna)
      : undefined;
  const { matches, counts, without } = countFacets(
    sort === 'recency' ? index.recent : index.named,
    bits,
    filters,
    base,
  );
  return { sort, places: inOrder(matches, sort === 'relevance' ? hits : null), counts, without, corrections };
}

/** By relevance those hit in the name come first; each half keeps its order. */
function inOrder(matches: readonly Entry[], hits: Uint8Array | null): Place[] {
  if (!hits) return matches.map((entry) => ({ entry, elsewhere: false }));
  const elsewhere = (entry: Entry) => hits[entry.place] !== IN_NAME;
  return [...matches.filter((entry) => !elsewhere(entry)), ...matches.filter(elsewhere)].map((entry) => ({
    entry,
    elsewhere: elsewhere(entry),
  }));
}

const IN_NAME = 2;

/** By place: 0 no hit, 1 a hit, 2 a hit in the name. */
async function hitsOf(db: Db, query: string, ceiling: number): Promise<Uint8Array> {
  const { rows } = await sql<{ found: Buffer; named: Buffer }>`select
    (select coalesce(string_agg(int4send(place), ''), '') from directory_entry where words @@ ${query}::tsquery) as found,
    (select coalesce(string_agg(int4send(place), ''), '') from directory_entry where name_words @@ ${query}::tsquery) as named`.execute(
    db,
  );
  const hits = new Uint8Array(ceiling);
  // A place beyond the ceiling came after the index was read: writing there is ignored.
  for (let at = 0; at < rows[0]!.found.length; at += 4) hits[rows[0]!.found.readUInt32BE(at)] = 1;
  for (let at = 0; at < rows[0]!.named.length; at += 4) hits[rows[0]!.named.readUInt32BE(at)] = IN_NAME;
  return hits;
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
    .where('state', '=', 'active')
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

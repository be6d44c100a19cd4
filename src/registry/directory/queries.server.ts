/** The directory's question: which organisations a selection holds, a page of them, and what each filter would leave. */
import type { Db } from '#platform/server/db.ts';
import {
  nationwideScopes,
  type Dimension,
  type EnablerKind,
  type LegalForm,
  type Scope,
  type Sector,
} from '../organization/codes.ts';
import { countFacets, maskOf, shares, type FacetBits, type FacetCounts } from './facets.ts';
import { asideOf, nearnesses, nearnessTo } from './nearness.ts';
import { directoryIndex, type IndexEntry } from './entries.server.ts';
import { cursorAfter, passed, readCursor, type ListedEntries } from './cursor.ts';
import type { Facet } from '../organization/coded.ts';
import type { DirectorySelection, Sort, WorkSaid } from './selection.ts';
import { beside, calledSo, hitsOf, type Hits } from '../search/hits.server.ts';
import { readSearch, type Search } from '../search/search.server.ts';

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
  /** The comunas in which those of the selection say that they work, whichever comuna was chosen; the most said first. */
  readonly comunas: readonly { readonly value: string; readonly count: number }[];
  /** Of a comuna chosen, how many said it the other way: the whole region, or its name. */
  readonly apart: number;
  readonly corrections: Search['corrections'];
  /** What the sentence typed was understood to say. */
  readonly pieces: Search['pieces'];
  /** What of it was taken for an answer, and no organisation writes. */
  readonly unsaid: Search['unsaid'];
  /** Words that none of those found writes, where what is written for them was found. */
  readonly kindred: Hits['kindred'];
  /** Nobody of the place named says the rest: these say it elsewhere, or of a place alone work in its whole region. */
  readonly around: Hits['around'];
  /** Something was typed, but no word of it says what to look for: nothing is shown. */
  readonly searchIgnored: boolean;
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

export const directoryPageSize = 20;

/** Answers a selection. Facet counts are exact, and each leaves its own facet's filter aside. Strictly, nothing is found around a place. */
export async function findOrganizations(
  db: Db,
  selection: DirectorySelection,
  { limit = directoryPageSize, strictly = false } = {},
): Promise<DirectoryPage> {
  const { rankOf, sort, entries, ...said } = await select(db, selection, strictly);
  const found = { rankOf, sort, entries };
  const from = passed(found, readCursor(found.sort, selection.after));
  const page = found.entries.slice(from, from + limit);
  const items = await itemsOf(
    db,
    page.map(({ id }) => id),
  );
  const total = entries.length;
  const next = limit > 0 && from + limit < total ? cursorAfter(found, from + limit - 1) : null;
  return { total, items, next, ...said };
}

/** The ids of every organisation of a selection, in its order. */
export async function selectedIds(db: Db, selection: DirectorySelection): Promise<string[]> {
  return (await select(db, selection)).entries.map(({ id }) => id);
}

/** How many organisations of a selection sit in each comuna; those that said none are not counted. */
export async function countByComuna(db: Db, selection: DirectorySelection): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { comuna } of (await select(db, selection)).entries)
    if (comuna) counts.set(comuna, (counts.get(comuna) ?? 0) + 1);
  return counts;
}

/** Everything a selection holds, in its order, and its facets. */
async function select(db: Db, selection: DirectorySelection, strictly = false) {
  const { q, filters, comuna, worksInComuna, said, sort: asked } = selection;
  const [index, bits, search] = await Promise.all([directoryIndex(db), facetBits(db), readSearch(db, q)]);
  const { query, pieces, unsaid, corrections } = search;
  const searchIgnored = q !== '' && query === null;
  const {
    surely: hits,
    around,
    kindred,
  } = q === ''
    ? { surely: null, around: null, kindred: [] }
    : await hitsOf(db, q, strictly ? { ...search, around: null, akin: null } : search, index);
  const sort: Sort = hits === null && asked === 'relevance' ? 'name' : asked;
  const base = baseOf(hits, comuna, seatsAsked(pieces));
  const ordered = sort === 'recency' ? index.recent : index.named;
  const anywhere = countFacets(ordered, bits, filters, base);
  const says = worksInComuna === null ? null : sayingComuna(worksInComuna, bits);
  const chosen = says?.[said];
  const there = chosen ? countFacets(ordered, bits, filters, (one) => (!base || base(one)) && chosen(one)) : anywhere;
  const { matches, counts: facets, without } = there;
  const comunas = comunasSaid(anywhere.matches);
  const apart = says ? anywhere.matches.filter(says[said === 'comuna' ? 'region' : 'comuna']).length : 0;
  const listed: ListedEntries =
    sort === 'relevance' && hits
      ? ranked(matches, { surely: hits, around, kindred }, nearnessTo(pieces, bits), asideOf(pieces, bits))
      : { sort, entries: matches, rankOf: () => 0 };
  return {
    ...listed,
    facets,
    without,
    comunas,
    apart,
    corrections,
    pieces,
    unsaid,
    kindred,
    around,
    searchIgnored,
  };
}

/** Who said the comuna; and who said the whole of its region without it, but for those of the whole country. */
function sayingComuna(comuna: string, bits: FacetBits): Record<WorkSaid, (entry: IndexEntry) => boolean> {
  const region = maskOf(bits, 'whole', [comuna.slice(0, 2)]);
  const nationwide = maskOf(bits, 'scope', nationwideScopes);
  return {
    comuna: ({ works }) => works.includes(comuna),
    region: (entry) => shares(entry, region) && !shares(entry, nationwide) && !entry.works.includes(comuna),
  };
}

function comunasSaid(entries: readonly IndexEntry[]): DirectoryPage['comunas'] {
  const counts = new Map<string, number>();
  for (const { works } of entries) for (const code of works) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** The comunas and provinces where the sentence says that the seat is; that of a region is an answer. */
const seatsAsked = (pieces: Search['pieces']): string[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'place' && piece.asks === 'seat' && piece.code.length > 2 ? [piece.code] : [],
  );

/** What no facet counts aside: the search, and the comuna. */
function baseOf(
  hits: Uint8Array | null,
  comuna: string | null,
  seats: readonly string[],
): ((entry: IndexEntry) => boolean) | undefined {
  const isSeated = (entry: IndexEntry) =>
    (!comuna || entry.comuna === comuna) && seats.every((code) => entry.comuna?.startsWith(code));
  if (hits && (comuna || seats.length > 0)) return (entry) => hits[entry.place]! > 0 && isSeated(entry);
  if (hits) return (entry) => hits[entry.place]! > 0;
  return comuna ? (entry) => entry.comuna === comuna : undefined;
}

/** By relevance those called as was asked come first, but for around a place; of the others the nearest, and of those as near what says it most surely. */
function ranked(
  matches: readonly IndexEntry[],
  { surely: hits, around }: Hits,
  nearness: (entry: IndexEntry) => number,
  aside: (entry: IndexEntry) => number,
): ListedEntries {
  const surely = (entry: IndexEntry) => {
    const [hit, far] = [hits[entry.place]!, nearness(entry)];
    if (hit === beside) return (calledSo + 1 + nearnesses) * 256;
    return hit <= calledSo && !around ? hit * nearnesses + far : (calledSo + 1 + far) * 256 + hit;
  };
  const rankOf = (entry: IndexEntry) => surely(entry) * 2 + aside(entry);
  const tiers = Map.groupBy(matches, rankOf);
  const entries = [...tiers.keys()].toSorted((a, b) => a - b).flatMap((rank) => tiers.get(rank)!);
  return { sort: 'relevance', entries, rankOf };
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
  return ids.flatMap((id): DirectoryItem[] => {
    const row = byId.get(id);
    if (!row) return [];
    const { known_as, legal_form, logo_file_id, updated_at, ...same } = row;
    return [{ ...same, knownAs: known_as, legalForm: legal_form, logoFileId: logo_file_id, updatedAt: updated_at }];
  });
}

/** Every public organisation's place in the directory, held in memory and brought up to date at each question. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';

/** What is needed to filter, count and order; the rest is read for the page shown only. */
export interface IndexEntry {
  readonly place: number;
  readonly id: string;
  /** The name without case or accents. */
  readonly nameKey: string;
  /** Microseconds since 1970. */
  readonly updated: number;
  /** The facets' bits 0–31, 32–62, 64–95 and 96–127. */
  readonly low: number;
  readonly high: number;
  readonly more: number;
  readonly most: number;
  readonly comuna: string | null;
  /** The comunas where it said that it works. */
  readonly works: readonly string[];
}

type Order = (a: IndexEntry, b: IndexEntry) => number;
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
export const byName: Order = (a, b) => compare(a.nameKey, b.nameKey) || compare(a.id, b.id);
export const byRecency: Order = (a, b) => compare(b.updated, a.updated) || compare(b.id, a.id);

/** The entries of one database in both orders. Ask `directoryIndex` for it: it is then as fresh as the question. */
export class DirectoryIndex {
  readonly #db: Db;
  readonly #places = new Map<number, IndexEntry>();
  #snapshot: string | null = null;
  #running: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | null = null;
  /** Sorted; not to be changed from outside. */
  named: IndexEntry[] = [];
  recent: IndexEntry[] = [];
  /** No place is this high. */
  ceiling = 0;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Takes in whatever was committed before this call. Questions that come while one is answered share the next look. */
  fresh(): Promise<void> {
    if (this.#waiting) return this.#waiting;
    const look = this.#running
      .catch(() => {})
      .then(() => {
        this.#waiting = null;
        return this.#catchUp();
      });
    this.#waiting = look;
    this.#running = look;
    return look;
  }

  async #catchUp(): Promise<void> {
    const { rows } = await changesSince(this.#snapshot).execute(this.#db);
    for (const { place } of rows) if (place !== null) this.#remove(place);
    const entries = rows.filter((row): row is Row & IndexEntry => row.id !== null).map(asEntry);
    // A few are put where they belong; many are sorted with the rest.
    if (entries.length > 50) this.#addAll(entries);
    else entries.forEach((entry) => this.#add(entry));
    this.#snapshot = rows[0]?.snapshot ?? this.#snapshot;
  }

  #remove(place: number): void {
    const entry = this.#places.get(place);
    if (!entry) return;
    this.#places.delete(place);
    this.named.splice(entryPosition(this.named, entry, byName), 1);
    this.recent.splice(entryPosition(this.recent, entry, byRecency), 1);
  }

  #add(entry: IndexEntry): void {
    this.#places.set(entry.place, entry);
    this.ceiling = Math.max(this.ceiling, entry.place + 1);
    this.named.splice(entryPosition(this.named, entry, byName), 0, entry);
    this.recent.splice(entryPosition(this.recent, entry, byRecency), 0, entry);
  }

  #addAll(entries: readonly IndexEntry[]): void {
    for (const entry of entries) this.#places.set(entry.place, entry);
    this.ceiling = entries.reduce((highest, { place }) => Math.max(highest, place + 1), this.ceiling);
    this.named = [...this.#places.values()].sort(byName);
    this.recent = [...this.#places.values()].sort(byRecency);
  }
}

/** As integers of 32 bits and in objects of one shape, which count several times faster than rows as they come. */
function asEntry({ place, id, nameKey, updated, low, high, more, most, comuna, works }: IndexEntry): IndexEntry {
  return {
    place,
    id,
    nameKey,
    updated,
    low: low | 0,
    high: high | 0,
    more: more | 0,
    most: most | 0,
    comuna,
    works: works.length > 0 ? works : nowhere,
  };
}

const nowhere: readonly string[] = [];

/** Where an entry is, or where it would go, in a sorted list. */
export function entryPosition(sorted: readonly IndexEntry[], entry: IndexEntry, order: Order): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (order(sorted[middle]!, entry) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** An entry, or with a null id a place that is no more; the first row may be of neither, and always has the snapshot. */
type Row = { readonly [K in keyof IndexEntry]: IndexEntry[K] | null } & { readonly snapshot: string };

/**
 * What was committed between a snapshot and now, by the transaction that wrote each row. A number from the future is of a
 * restored copy: that row was there at the first look.
 */
function changesSince(snapshot: string | null) {
  const since = snapshot
    ? sql`changed >= pg_snapshot_xmin(${snapshot}::pg_snapshot) and changed < pg_snapshot_xmax(s.now)
        and not pg_visible_in_snapshot(changed, ${snapshot}::pg_snapshot)`
    : sql`true`;
  return sql<Row>`
    with s as materialized (select pg_current_snapshot() as now), change as (
      select place, organization_id as id, name_key as "nameKey", (extract(epoch from updated_at) * 1000000)::float8 as updated,
        (facets & 4294967295) as low, (facets >> 32) as high, (more_facets & 4294967295) as more, (more_facets >> 32) as most,
        comuna, works_comunas as works from directory_entry, s where ${since}
      union all select place, null, null, null, null, null, null, null, null, null from directory_gone, s where ${since})
    select change.*, s.now::text as snapshot from s left join change on true`;
}

const indexes = new WeakMap<Db, DirectoryIndex>();

/** The index of a database, up to date. In a transaction it is read anew, for only that transaction sees its changes. */
export async function directoryIndex(db: Db): Promise<DirectoryIndex> {
  const index = (!db.isTransaction && indexes.get(db)) || new DirectoryIndex(db);
  if (!db.isTransaction) indexes.set(db, index);
  await index.fresh();
  return index;
}

/** A page of a list: where it begins, and the cursor that says where the next one does. */
import * as v from 'valibot';
import { byName, byRecency, entryPosition, type IndexEntry } from './entries.server.ts';
import { sorts, type Sort } from './selection.ts';

/** A list in its order: by relevance by rank first, the surest 0 or above; in other orders all are of one rank. */
export interface ListedEntries {
  readonly sort: Sort;
  readonly entries: readonly IndexEntry[];
  readonly rankOf: (entry: IndexEntry) => number;
}

/** Where a page begins: after this entry, which need not be there any more, nor be of the rank that it had. */
export interface Cursor {
  readonly entry: IndexEntry;
  readonly rank: number;
}

const written = v.tuple([v.picklist(sorts), v.number(), v.string(), v.number(), v.pipe(v.string(), v.uuid())]);

/** A cursor for the page that begins after the entry at an index. */
export function cursorAfter({ sort, entries, rankOf }: ListedEntries, index: number): string {
  const { nameKey, updated, id } = entries[index]!;
  return Buffer.from(JSON.stringify([sort, rankOf(entries[index]!), nameKey, updated, id])).toString('base64url');
}

/** Where a cursor points; null when there is none, or when it is of another order or not one of ours. */
export function readCursor(sort: Sort, text: string | null): Cursor | null {
  if (!text) return null;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), written), Buffer.from(text, 'base64url').toString());
  if (!read.success || read.output[0] !== sort) return null;
  const [, rank, nameKey, updated, id] = read.output;
  return {
    rank,
    entry: { place: 0, id, nameKey, updated, low: 0, high: 0, more: 0, most: 0, comuna: null, works: [] },
  };
}

/** How many of a list come up to and including a cursor's entry. */
export function passed({ sort, entries, rankOf }: ListedEntries, cursor: Cursor | null): number {
  if (!cursor) return 0;
  const order = sort === 'recency' ? byRecency : byName;
  const fromCursor = (one: IndexEntry) => rankOf(one) - cursor.rank || order(one, cursor.entry);
  const at = entryPosition(entries, cursor.entry, fromCursor);
  return at + (entries[at] && fromCursor(entries[at]) === 0 ? 1 : 0);
}

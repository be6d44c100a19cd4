/** A page of a list: where it begins, and the cursor that says where the next one does. */
import * as v from 'valibot';
import { byName, byRecency, entryPosition, type IndexEntry } from './entries.server.ts';
import { sorts, type Sort } from './selection.ts';

/** A list in its order. By relevance the first `inName` were hit in the name; otherwise that is all of them. */
export interface ListedEntries {
  readonly sort: Sort;
  readonly entries: readonly IndexEntry[];
  readonly inName: number;
}

/** Where a page begins: after this entry, which need not be there any more, in this half of the list. */
export interface Cursor {
  readonly entry: IndexEntry;
  readonly inName: boolean;
}

const written = v.tuple([v.picklist(sorts), v.boolean(), v.string(), v.number(), v.pipe(v.string(), v.uuid())]);

/** A cursor for the page that begins after the entry at an index. */
export function cursorAfter({ sort, entries, inName }: ListedEntries, index: number): string {
  const { nameKey, updated, id } = entries[index]!;
  return Buffer.from(JSON.stringify([sort, index < inName, nameKey, updated, id])).toString('base64url');
}

/** Where a cursor points; null when there is none, or when it is of another order or not one of ours. */
export function readCursor(sort: Sort, text: string | null): Cursor | null {
  if (!text) return null;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), written), Buffer.from(text, 'base64url').toString());
  if (!read.success || read.output[0] !== sort) return null;
  const [, inName, nameKey, updated, id] = read.output;
  return {
    inName,
    entry: { place: 0, id, nameKey, updated, low: 0, high: 0, more: 0, most: 0, comuna: null, works: [] },
  };
}

/** How many of a list come up to and including a cursor's entry. */
export function passed({ sort, entries, inName }: ListedEntries, cursor: Cursor | null): number {
  if (!cursor) return 0;
  const [from, to] = cursor.inName ? [0, inName] : [inName, entries.length];
  const half = from === 0 && to === entries.length ? entries : entries.slice(from, to);
  const order = sort === 'recency' ? byRecency : byName;
  const at = entryPosition(half, cursor.entry, order);
  return from + at + (half[at] && order(half[at], cursor.entry) === 0 ? 1 : 0);
}

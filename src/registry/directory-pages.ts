/** A page of a list: where it begins, and the cursor that says where the next one does. */
import * as v from 'valibot';
import { byName, byRecency, type Entry } from './directory-index.server.ts';
import { sorts, type Sort } from './directory.ts';

/** A match of a search: `elsewhere` when the hit is outside the name, after all the others by relevance. */
export interface Place {
  readonly entry: Entry;
  readonly elsewhere: boolean;
}

const cursor = v.tuple([v.picklist(sorts), v.boolean(), v.string(), v.number(), v.pipe(v.string(), v.uuid())]);

/** A cursor for the page that begins after this place. */
export function writeCursor(sort: Sort, { entry, elsewhere }: Place): string {
  return Buffer.from(JSON.stringify([sort, elsewhere, entry.nameKey, entry.updated, entry.id])).toString('base64url');
}

/** Where a cursor points; null when there is none, or when it is of another order or not one of ours. */
export function readCursor(sort: Sort, text: string | null): Place | null {
  if (!text) return null;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), cursor), Buffer.from(text, 'base64url').toString());
  if (!read.success || read.output[0] !== sort) return null;
  const [, elsewhere, nameKey, updated, id] = read.output;
  return { elsewhere, entry: { place: 0, id, nameKey, updated, low: 0, high: 0, comuna: null } };
}

/** How many of a sorted list come up to and including a place; it need not be there any more. */
export function passed(sort: Sort, sorted: readonly Place[], place: Place | null): number {
  if (!place) return 0;
  const order = orders[sort];
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (order(sorted[middle]!, place) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

const orders: Record<Sort, (a: Place, b: Place) => number> = {
  name: (a, b) => byName(a.entry, b.entry),
  recency: (a, b) => byRecency(a.entry, b.entry),
  relevance: (a, b) => Number(a.elsewhere) - Number(b.elsewhere) || byName(a.entry, b.entry),
};

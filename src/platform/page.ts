/** One way to page a list: a few of its rows, and where the next page begins. */

export interface Page<T> {
  readonly items: readonly T[];
  /** What the next page begins after; null on the last. */
  readonly next: string | null;
}

/** A page of rows that were asked for one more than it shows (`limit(size + 1)`). */
export function pageOf<T>(rows: readonly T[], size: number, markOf: (last: T) => string): Page<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? markOf(last) : null };
}

/** An address with what is asked of it; what is empty is left out, and so is the mark when nothing is asked. */
export function withQuery(path: string, asked: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(asked).filter((one): one is [string, string] => !!one[1]);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

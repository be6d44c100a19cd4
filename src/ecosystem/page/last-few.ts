/** What was made last, by what it was made of: for what costs much and is asked for again unchanged. */

/** Gives what `make` made for a key, from the last `most` keys asked for; of others it is made again. */
export function lastFew<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (key, make) => {
    const value = kept.has(key) ? kept.get(key)! : make();
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return value;
  };
}

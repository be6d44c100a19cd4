/** Names that look like a wrong one: at most three, within two edits or a shared beginning. */

export function nearest(wrong: string, names: readonly string[]): string[] {
  const target = wrong.toLowerCase();
  return names
    .map((name) => ({ name, distance: edits(target, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= 2 || (target.length > 3 && name.toLowerCase().startsWith(target)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Levenshtein distance. */
function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    above = row;
  }
  return above[b.length] as number;
}

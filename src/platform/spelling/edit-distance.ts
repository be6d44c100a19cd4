/** How many letters two texts differ by. */

const longest = 400;
let before = new Int32Array(longest + 2);
let last = new Int32Array(longest + 2);
let row = new Int32Array(longest + 2);

/**
 * Edits between two texts (a letter more, less or other, or two neighbours swapped: optimal string alignment), or
 * `limit + 1` when there are more than `limit`. Only cells within `limit` of the diagonal are worked out. Texts are
 * read up to 400 letters.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const [n, m] = [Math.min(a.length, longest), Math.min(b.length, longest)];
  if (Math.abs(n - m) > limit) return limit + 1;
  const beyond = limit + 1;
  for (let j = 0; j <= m; j++) last[j] = j <= limit ? j : beyond;
  for (let i = 1; i <= n; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(m, i + limit);
    row[from - 1] = from === 1 && i <= limit ? i : beyond;
    let least = from === 1 ? row[0]! : beyond;
    for (let j = from; j <= to; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (cost > 0 && i > 1 && j > 1 && isSwap(a, b, i, j)) edits = Math.min(edits, before[j - 2]! + 1);
      row[j] = Math.min(edits, beyond);
      if (edits < least) least = edits;
    }
    if (to < m) row[to + 1] = beyond;
    if (least > limit) return beyond;
    [before, last, row] = [last, row, before];
  }
  return last[m]!;
}

function isSwap(a: string, b: string, i: number, j: number): boolean {
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}

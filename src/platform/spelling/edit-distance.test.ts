import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['fundacion', 'fundacion', 0],
  ['fundacion', 'fudacion', 1],
  ['fundacion', 'fnudacion', 1],
  ['fundacion', 'gundacin', 2],
  ['must', 'muts', 1],
  ['ab', 'ba', 1],
  ['', 'ab', 2],
  ['abc', '', 3],
])('%s and %s differ by %d', (a, b, edits) => {
  expect(editDistance(a, b, 3)).toBe(edits);
  expect(editDistance(b, a, 3)).toBe(edits);
});

test('says no more than one above the limit', () => {
  expect(editDistance('obispado', 'bomberos', 2)).toBe(3);
  expect(editDistance('a', 'abcdef', 2)).toBe(3);
});

/** The same, over the whole table. */
function slow(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const cell = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const edits = [cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits.push(cell(i - 2, j - 2) + 1);
      (table[i] ?? [])[j] = Math.min(...edits);
    }
  }
  return cell(a.length, b.length);
}

test('agrees with the whole table on every word of three letters out of two, up to five long', () => {
  const words = [''];
  for (let at = 0; at < words.length && (words[at]?.length ?? 9) < 5; at++)
    for (const letter of 'xyz') words.push((words[at] ?? '') + letter);
  for (let at = 0; at < words.length; at += 7) {
    for (const other of words) {
      for (const limit of [1, 2, 3])
        expect(editDistance(words[at] ?? '', other, limit)).toBe(Math.min(limit + 1, slow(words[at] ?? '', other)));
    }
  }
});

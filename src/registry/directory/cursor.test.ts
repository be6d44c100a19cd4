/** Pages of a list: one after another they show all of it once, also while organisations come and go. */
import { describe, expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { diceOf } from '#platform/test/dice.ts';
import { cursorAfter, passed, readCursor, type ListedEntries } from './cursor.ts';
import { byName, byRecency, type IndexEntry } from './entries.server.ts';
import { codedAnswers, perAnswer } from '../organization/coded.ts';
import { readSelection, selectionQuery, sorts, workSaid, type Sort } from './selection.ts';

const random = diceOf(13);
const entry = (): IndexEntry => ({
  place: 0,
  id: newId(),
  nameKey: random.one(['a', 'b', 'c', 'ñ']),
  updated: Math.floor(random() * 5),
  low: 0,
  high: 0,
  more: 0,
  most: 0,
  works: [],
  comuna: null,
});

/** Entries in an order; by relevance of five ranks, some of them of nobody. */
function listed(sort: Sort, entries: readonly IndexEntry[]): ListedEntries {
  if (sort !== 'relevance')
    return { sort, entries: entries.toSorted(sort === 'name' ? byName : byRecency), rankOf: () => 0 };
  const ranks = new Map(entries.map((one) => [one, random.one([1, 4, 5, 9, 28])]));
  const rankOf = (one: IndexEntry) => ranks.get(one)!;
  return { sort, entries: entries.toSorted((a, b) => rankOf(a) - rankOf(b) || byName(a, b)), rankOf };
}

describe.each(sorts)('by %s', (sort) => {
  const list = listed(sort, Array.from({ length: 40 }, entry));

  test.each([1, 7, 39, 40, 100])('pages of %i show each entry once, in order', (size) => {
    const shown: IndexEntry[] = [];
    for (let after: string | null = null; ; after = cursorAfter(list, shown.length - 1)) {
      const from = passed(list, readCursor(sort, after));
      shown.push(...list.entries.slice(from, from + size));
      if (shown.length >= list.entries.length) break;
    }
    expect(shown).toEqual(list.entries);
  });

  test('a page begins where it did when the entry before it is gone', () => {
    for (const [index, gone] of list.entries.slice(0, -1).entries()) {
      const cursor = readCursor(sort, cursorAfter(list, index));
      const left = { ...list, entries: list.entries.filter((one) => one !== gone) };
      expect(left.entries[passed(left, cursor)]).toBe(list.entries[index + 1]);
    }
  });

  test('a cursor of another order, or none of ours, is the first page', () => {
    const other = sorts.find((one) => one !== sort)!;
    const text = cursorAfter(list, 3);
    for (const wrong of [null, '', 'disparate', text.slice(1), Buffer.from('[]').toString('base64url')])
      expect(passed(list, readCursor(sort, wrong))).toBe(0);
    expect(readCursor(other, text)).toBeNull();
  });
});

test('any selection is written in an address and read back the same', () => {
  for (let i = 0; i < 200; i++) {
    const q = random.one(['', 'mujeres', 'a&b=c', 'ñandú +1']);
    const worksInComuna = random.one([null, '08111']);
    const selection = {
      q,
      filters: perAnswer((facet) => random.some<string>(codedAnswers[facet].codes)),
      comuna: random.one([null, '13101']),
      worksInComuna,
      said: worksInComuna ? random.one(workSaid) : ('comuna' as const),
      sort: random.one(sorts.filter((sort) => q || sort !== 'relevance')),
      after: random.one([null, 'abc']),
    };
    expect(readSelection(new URLSearchParams(selectionQuery(selection)))).toEqual(selection);
  }
});

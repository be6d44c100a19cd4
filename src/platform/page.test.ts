/** Pages of a list. */
import { expect, test } from 'vitest';
import { pageOf, withQuery } from './page.ts';

const list = Array.from({ length: 11 }, (_, i) => ({ id: String(i) }));

/** As a query does: after a mark, one more than a page shows. */
const asked = (after: string | null, size: number) =>
  list.slice(after === null ? 0 : Number(after) + 1).slice(0, size + 1);

test.each([1, 2, 3, 5, 10, 11, 12])('every row once, in order, with pages of %i', (size) => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: ReturnType<typeof pageOf<{ id: string }>> = pageOf(asked(after, size), size, ({ id }) => id);
    expect(page.items.length).toBeLessThanOrEqual(size);
    seen.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual(list.map(({ id }) => id));
});

test('an empty list is one page, the last', () => {
  expect(pageOf([], 10, () => 'never')).toEqual({ items: [], next: null });
});

test('an address asks only for what is given', () => {
  expect(withQuery('/lista', { q: 'a b', estado: null, desde: '7' })).toBe('/lista?q=a+b&desde=7');
  expect(withQuery('/lista', { q: '', estado: null })).toBe('/lista');
});

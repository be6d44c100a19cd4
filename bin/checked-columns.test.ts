/** The types of checked columns come from the catalogue of a real database: of checks, domains, defaults and columns that may be empty. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { story } from '../src/platform/test/story.ts';
import { checkedColumns } from './checked-columns.ts';

const { db } = await story();

test('a column has the union of what its checks and its domain let pass', async () => {
  await sql`create domain door as text check (value in ('left', 'right'))`.execute(db);
  await sql`create table planted (
    must text not null check (must in ('a', '$&')),
    may text check (may is null or may in ('a', 'b')),
    given text not null default 'a' check (given in ('a', 'b', 'c')) check (given in ('c', 'a')),
    entrance door,
    free text check (length(free) > 1),
    pair text check (pair in ('a', 'b') and free = 'a')
  )`.execute(db);
  const planted = Object.entries(await checkedColumns(db)).filter(([path]) => path.startsWith('planted.'));
  expect(Object.fromEntries(planted)).toEqual({
    'planted.must': '"a" | "$&"',
    'planted.may': '"a" | "b" | null',
    'planted.given': 'Generated<"a" | "c">',
    'planted.entrance': '"left" | "right" | null',
  });
});

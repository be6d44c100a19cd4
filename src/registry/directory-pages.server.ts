/** A page of the directory: the ids that come next in an order, and the cursor that says where a page begins. */
import { sql, type RawBuilder } from 'kysely';
import * as v from 'valibot';
import type { Db } from '#platform/server/db.ts';
import { sorts, type Sort } from './directory.ts';
import type { Search } from './search.server.ts';

export type Condition = RawBuilder<boolean>;

/** All of the conditions; true when there are none. */
export const all = (conditions: readonly Condition[]) => sql.join([sql`true`, ...conditions], sql` and `);

/** What a page is found again by: where an organisation stands in each order. */
export interface Key {
  readonly id: string;
  readonly name_key: string;
  readonly updated: string;
  /** Whether the search hit outside the name; such hits come after the others when sorted by relevance. */
  readonly elsewhere: boolean;
}

export interface PageQuestion {
  readonly search: Search;
  /** Everything asked of an entry, the search included. */
  readonly filters: readonly Condition[];
  readonly sort: Sort;
  readonly after: string | null;
  readonly limit: number;
  readonly total: number;
}

/** Two plain orders; by relevance are those that hit in the name, then the others, each by name. */
export async function pageKeys(db: Db, question: PageQuestion): Promise<Key[]> {
  const { search, sort, limit } = question;
  const cursor = readCursor(sort, question.after);
  if (sort !== 'relevance' || search.query === null) return walk(db, question, { cursor, limit: limit + 1 });
  const inName = sql<boolean>`name_words @@ ${search.query}::tsquery`;
  const named = cursor?.elsewhere ? [] : await walk(db, question, { only: inName, cursor, limit: limit + 1 });
  if (named.length > limit) return named;
  const others = await walk(db, question, {
    only: sql<boolean>`not ${inName}`,
    cursor: cursor?.elsewhere ? cursor : null,
    limit: limit + 1 - named.length,
  });
  return [...named, ...others.map((key) => ({ ...key, elsewhere: true }))];
}

interface Stretch {
  readonly only?: Condition;
  readonly cursor: Key | null;
  readonly limit: number;
}

/** Few hits are gathered through the words' index and sorted; many are met soon enough by walking the order. */
async function walk(
  db: Db,
  { search, filters, sort, total }: PageQuestion,
  { only, cursor, limit }: Stretch,
): Promise<Key[]> {
  const [order, beyond] =
    sort === 'recency'
      ? [sql`updated_at desc, id desc`, beyondRecency(cursor)]
      : [sql`name_key, id`, beyondName(cursor)];
  const gathered = search.query !== null && total < sparse;
  const { rows } = await sql<Key>`
    with hit as ${sql.raw(gathered ? 'materialized' : 'not materialized')} (
      select organization_id as id, name_key, updated_at from directory_entry where ${all([...filters, ...(only ? [only] : [])])})
    select id, name_key, updated_at::text as updated, false as elsewhere from hit where ${all(beyond)} order by ${order} limit ${limit}`.execute(
    db,
  );
  return rows;
}

const sparse = 2000;
const beyondName = (at: Key | null) =>
  at ? [sql<boolean>`(name_key, id) > (${at.name_key}::text collate "C", ${at.id}::uuid)`] : [];
const beyondRecency = (at: Key | null) =>
  at ? [sql<boolean>`(updated_at, id) < (${at.updated}::timestamptz, ${at.id}::uuid)`] : [];

const cursorSchema = v.tuple([
  v.picklist(sorts),
  v.pipe(v.string(), v.uuid()),
  v.string(),
  v.pipe(v.string(), v.regex(/^[\d: .+-]{19,40}$/)),
  v.boolean(),
]);

/** The cursor of a page that begins after this one. */
export function writeCursor(sort: Sort, { id, name_key, updated, elsewhere }: Key): string {
  return Buffer.from(JSON.stringify([sort, id, name_key, updated, elsewhere])).toString('base64url');
}

/** Where a cursor points; null when there is none, or when it is of another order or not one of ours. */
export function readCursor(sort: Sort, text: string | null): Key | null {
  if (!text) return null;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), cursorSchema), Buffer.from(text, 'base64url').toString());
  if (!read.success || read.output[0] !== sort || read.output[2].includes('\0')) return null;
  const [, id, name_key, updated, elsewhere] = read.output;
  return { id, name_key, updated, elsewhere };
}

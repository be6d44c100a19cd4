/** Asks the database what a list shows: a page of its rows, and how many each filter and each view would leave. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../server/db.ts';
import { saysNothingAlone } from '../facet/small-words.ts';
import { rootOf, unaccented } from '../slug.ts';
import { rowsAPage, type StaffList } from './list.ts';
import type { ListQuestion } from './question.ts';

interface Listed {
  readonly id: string;
}

/** How many rows each value of a facet would leave, by the facet's name. */
export type Tally = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface ListCounts {
  readonly total: number;
  readonly facets: Tally;
  /** In the order that the views were asked for. */
  readonly views: readonly number[];
}

/** The rows of a question: a page of them, or all where there is no page. */
export async function listRows<Row extends Listed>(
  db: Db,
  list: StaffList<Row>,
  question: ListQuestion,
  page: number | null = question.page,
): Promise<Row[]> {
  const some = page === null ? sql`` : sql`limit ${rowsAPage} offset ${(page - 1) * rowsAPage}`;
  const { rows } = await sql<Row>`select * from ${list.rows(db)} as listed where ${matches(list, question)}
    ${inOrder(list, question)} ${some}`.execute(db);
  return completed(db, list, rows);
}

/** The first rows of a question, and how many there are, in one: what else a row shows is worked out for those alone. */
export async function firstRows<Row extends Listed>(
  db: Db,
  list: StaffList<Row>,
  question: ListQuestion,
  most: number,
): Promise<{ readonly rows: readonly Row[]; readonly total: number }> {
  const order = inOrder(list, question);
  const { rows } = await sql<Row & { readonly of_all: string }>`
    select listed.*, of_all from ${list.rows(db)} as listed join (
      select id, count(*) over () as of_all from ${list.rows(db)} as listed where ${matches(list, question)}
      ${order} limit ${most}) as found using (id) ${order}`.execute(db);
  return { rows: await completed(db, list, rows), total: Number(rows[0]?.of_all ?? 0) };
}

const completed = async <Row extends Listed>(db: Db, list: StaffList<Row>, rows: Row[]): Promise<Row[]> =>
  list.complete && rows.length > 0 ? list.complete(db, rows) : rows;

function inOrder<Row extends Listed>(list: StaffList<Row>, { sort, down }: ListQuestion): RawBuilder<unknown> {
  const column = list.columns.find(({ key }) => key === sort)?.sort ?? 'id';
  const direction = down ? sql`desc` : sql`asc`;
  return sql`order by ${sql.ref(column)} ${direction} nulls last, id ${direction}`;
}

/** The rows with these ids, in the list's own order; whatever its filters say. */
export async function rowsWithIds<Row extends Listed>(
  db: Db,
  list: StaffList<Row>,
  question: ListQuestion,
  ids: readonly string[],
): Promise<Row[]> {
  const chosen = new Set(ids);
  const all = await listRows(db, list, { ...question, q: '', filters: {} }, null);
  return all.filter(({ id }) => chosen.has(id));
}

interface Counted {
  readonly part: string;
  readonly value: string;
  readonly n: number;
}

/** One question for all the numbers of a page: the rows are gathered once, and counted from there. */
export async function countList<Row extends Listed>(
  db: Db,
  list: StaffList<Row>,
  question: ListQuestion,
  views: readonly Pick<ListQuestion, 'q' | 'filters'>[],
): Promise<ListCounts> {
  const parts = [
    sql`select 'total' as part, '' as value, count(*) as n from listed where ${matches(list, question)}`,
    ...list.facets.map((facet) => countFacet(list, question, facet)),
    ...views.map(
      (view, place) => sql`select 'view', ${String(place)}, count(*) from listed where ${matches(list, view)}`,
    ),
  ];
  const { rows } = await sql<Counted>`with listed as materialized (select * from ${list.rows(db)} as all_of_it)
    ${sql.join(parts, sql` union all `)}`.execute(db);
  const of = (part: string) =>
    new Map(rows.filter((row) => row.part === part).map(({ value, n }) => [value, Number(n)]));
  const inViews = of('view');
  return {
    total: of('total').get('') ?? 0,
    facets: new Map(list.facets.map(({ name }) => [name, of(`facet ${name}`)])),
    views: views.map((_, place) => inViews.get(String(place)) ?? 0),
  };
}

/** A facet's numbers leave its own filter aside: they say what choosing another of its values would give. */
function countFacet<Row extends Listed>(
  list: StaffList<Row>,
  question: ListQuestion,
  { name, column, several }: StaffList<Row>['facets'][number],
): RawBuilder<unknown> {
  const { [name]: _, ...others } = question.filters;
  const among = matches(list, { ...question, filters: others });
  const value = several ? sql`unnest(${sql.ref(column)})` : sql.ref(column);
  return sql`select ${`facet ${name}`}::text, value, count(*) from (select ${value} as value from listed where ${among}) as found
    where value is not null group by value`;
}

function matches<Row extends Listed>(
  list: StaffList<Row>,
  { q, filters }: Pick<ListQuestion, 'q' | 'filters'>,
): RawBuilder<boolean> {
  const { column, roots } = list.find ?? {};
  const found = column
    ? wordsAsked(q, roots).map((word) => mentions(column, roots ? rootOf(unaccented(word)) : word))
    : [];
  const kept = list.facets.flatMap(({ name, column, several }) => {
    const values = filters[name];
    if (!values || values.length === 0) return [];
    const chosen = sql`${[...values]}::text[]`;
    return [several ? sql`${sql.ref(column)}::text[] && ${chosen}` : sql`${sql.ref(column)} = any(${chosen})`];
  });
  return sql<boolean>`${sql.join([sql`true`, ...found, ...kept], sql` and `)}`;
}

/** Where roots are looked for, what says nothing alone is dropped beside what does. */
function wordsAsked(q: string, roots = false): readonly string[] {
  const all = q.split(/\s+/).filter(Boolean);
  const telling = roots ? all.filter((word) => !saysNothingAlone(unaccented(word))) : all;
  return (telling.length > 0 ? telling : all).slice(0, 8);
}

/** Forgives case and accents; a RUT is found with or without its dots. */
function mentions(column: string, word: string): RawBuilder<boolean> {
  const typed = /^[\d.]+(-[\dkK])?$/.test(word) ? word.replaceAll('.', '') : word;
  return sql<boolean>`position(directory_plain(${typed}) in directory_plain(${sql.ref(column)})) > 0`;
}

/** In a list's query: what puts a text in the order of the alphabet, ñ after n and accents set aside. */
export const alphabetical = (text: RawBuilder<string>): RawBuilder<string> =>
  sql<string>`directory_plain(replace(lower(${text}), 'ñ', 'nzz'))`;

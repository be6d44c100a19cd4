/** What the open API gives of a list that is found by a sentence: a page of it, with what each filter would leave. */
import { countList, listRows } from '#platform/list/ask.server.ts';
import { rowsAPage } from '#platform/list/list.ts';
import { readQuestion } from '#platform/list/question.ts';
import type { Db } from '#platform/server/db.ts';
import { listAsked, type SentenceList } from './by-sentence.server.ts';

/** What is asked: its parameters as they came, and those that were read of them. */
export interface ListAsked {
  readonly params: URLSearchParams;
  readonly q: string;
  /** From 1. */
  readonly page: number;
  /** Where the site is. */
  readonly origin: string;
}

export interface ListGiven<Item> {
  readonly total: number;
  readonly items: Item[];
  /** By parameter, those of most first. */
  readonly facets: Record<string, { value: string; count: number }[]>;
  /** Whether there is a page after this one. */
  readonly more: boolean;
}

/** `parameters`: by parameter of the API, the filter of the public list that it asks. */
export async function givenOfList<Row extends { readonly id: string }, Item>(
  db: Db,
  { params, q, page, origin }: ListAsked,
  of: SentenceList<Row>,
  parameters: Readonly<Record<string, string>>,
  item: (row: Row, origin: string) => Item,
): Promise<ListGiven<Item>> {
  const fields = new URLSearchParams({ q, vista: 'todas', pagina: String(page) });
  for (const [name, field] of Object.entries(parameters))
    for (const value of params.getAll(name)) fields.append(field, value);
  const list = await listAsked(db, of, fields, 'strictly');
  const question = readQuestion(list, fields);
  const [rows, { total, facets }] = await Promise.all([
    listRows(db, list, question),
    countList(db, list, question, []),
  ]);
  const counts = Object.entries(parameters).map(([name, field]) => [name, inOrder(facets.get(field)!)]);
  return {
    total,
    items: rows.map((row) => item(row, origin)),
    facets: Object.fromEntries(counts) as ListGiven<Item>['facets'],
    more: page * rowsAPage < total,
  };
}

const inOrder = (tally: ReadonlyMap<string, number>) =>
  [...tally]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));

/** What an address asks of a list, and the address that asks for something else. Pure. */
import type { ListFilters, ListView } from './list.ts';

/** A list, as far as a question goes. */
interface Asked {
  readonly path: string;
  readonly facets: readonly { readonly name: string }[];
  readonly views: readonly Pick<ListView, 'filters'>[];
  readonly columns: readonly { readonly key: string; readonly sort?: string; readonly aside?: true }[];
  readonly sort: string;
}

export interface ListQuestion {
  readonly q: string;
  readonly filters: ListFilters;
  /** The key of a column that can be sorted by. */
  readonly sort: string;
  readonly down: boolean;
  /** From 1. */
  readonly page: number;
  /** The keys of the columns that are shown, in the order of the list. */
  readonly columns: readonly string[];
}

/** Says that no filter is meant, where the first view has one. */
const noFilter = ['vista', 'todas'] as const;
const mostValues = 40;

/** The question of an address. What it does not know is left out. */
export function readQuestion(list: Asked, params: URLSearchParams): ListQuestion {
  const asked = list.facets.map(
    ({ name }) => [name, [...new Set(params.getAll(name).map(tame))].slice(0, mostValues)] as const,
  );
  const filters = Object.fromEntries(asked.filter(([, values]) => values.length > 0 && values.every(Boolean)));
  const isBare = Object.keys(filters).length === 0 && params.get(noFilter[0]) !== noFilter[1];
  const wish = params.get('orden') ?? '';
  const known = list.columns.some(({ key, sort }) => sort && key === keyOf(wish));
  const sort = known ? wish : list.sort;
  return {
    q: tame(params.get('q') ?? '')
      .trim()
      .slice(0, 200),
    filters: isBare ? (list.views[0]?.filters ?? {}) : filters,
    sort: keyOf(sort),
    down: sort.startsWith('-'),
    page: Math.min(10_000, Math.max(1, Math.trunc(Number(params.get('pagina'))) || 1)),
    columns: shownOf(list, params.getAll('columna')),
  };
}

/** The first column names the row, and is always shown. */
function shownOf(list: Asked, wished: readonly string[]): string[] {
  const chosen = list.columns.filter(({ key }, place) => place === 0 || wished.includes(key)).map(({ key }) => key);
  return wished.includes(chosen[0]!) || chosen.length > 1 ? chosen : usualColumns(list);
}

/** What is shown of the columns of a list. */
export const seenColumns = <Column extends { readonly key: string }>(
  list: { readonly columns: readonly Column[] },
  { columns }: ListQuestion,
): Column[] => list.columns.filter(({ key }) => columns.includes(key));

/** The columns that are shown where the address names none. */
export const usualColumns = (list: Asked): string[] => list.columns.filter(({ aside }) => !aside).map(({ key }) => key);

export const hasUsualColumns = (list: Asked, { columns }: ListQuestion): boolean =>
  columns.join() === usualColumns(list).join();

/** PostgreSQL takes no text with this sign. */
const tame = (typed: string) => typed.replaceAll('\0', '\uFFFD');
const keyOf = (sort: string) => sort.replace(/^-/, '');

/** The fields of the address that asks this. */
export function fieldsOf(list: Asked, question: ListQuestion): [name: string, value: string][] {
  const { q, filters, sort, down, page } = question;
  const first = list.views[0]?.filters ?? {};
  const chosen = list.facets.flatMap(({ name }) =>
    (filters[name] ?? []).map((value): [string, string] => [name, value]),
  );
  const order = (down ? '-' : '') + sort;
  return [
    ...(q ? [['q', q] as [string, string]] : []),
    ...(sameFilters(filters, first) ? [] : chosen.length > 0 ? chosen : [[...noFilter] as [string, string]]),
    ...(order === list.sort ? [] : [['orden', order] as [string, string]]),
    ...(hasUsualColumns(list, question) ? [] : question.columns.map((key): [string, string] => ['columna', key])),
    ...(page > 1 ? [['pagina', String(page)] as [string, string]] : []),
  ];
}

/** The address that asks this of a list. */
export function addressOf(list: Asked, question: ListQuestion, change: Partial<ListQuestion> = {}): string {
  const fields = fieldsOf(list, { ...question, page: 1, ...change });
  return fields.length > 0 ? `${list.path}?${new URLSearchParams(fields)}` : list.path;
}

/** The filters without one value of one of them. */
export function withoutFilter(filters: ListFilters, name: string, value: string): ListFilters {
  const left = (filters[name] ?? []).filter((one) => one !== value);
  const { [name]: _, ...others } = filters;
  return left.length > 0 ? { ...others, [name]: left } : others;
}

/** Whether two choices are one, in whatever order they were made. */
export function sameFilters(one: ListFilters, other: ListFilters): boolean {
  const text = (filters: ListFilters) =>
    JSON.stringify(
      Object.keys(filters)
        .toSorted()
        .map((name) => [name, [...filters[name]!].toSorted()]),
    );
  return text(one) === text(other);
}

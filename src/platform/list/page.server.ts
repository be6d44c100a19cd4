/** What the page of a list shows, in the reader's words: the table draws it, and decides nothing. */
import type { Db } from '../server/db.ts';
import type { Locale } from '../words.ts';
import { countList, listRows, type ListCounts } from './ask.server.ts';
import { rowsAPage, type ListFilters, type ShownCell, type StaffList } from './list.ts';
import {
  addressOf,
  seenColumns,
  fieldsOf,
  hasUsualColumns,
  readQuestion,
  sameFilters,
  usualColumns,
  withoutFilter,
  type ListQuestion,
} from './question.ts';

interface Listed {
  readonly id: string;
}

/** A view that somebody keeps: its name, and what stands behind the question mark. */
export interface KeptView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

export interface ShownFacet {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { value: string; label: string; count: number; chosen: boolean }[];
}

/** All texts and addresses are ready to be shown; addresses are without the language. */
export interface ListPage {
  readonly path: string;
  readonly title: string;
  readonly count: string;
  readonly total: number;
  readonly q: string;
  readonly find: string | null;
  readonly views: readonly { label: string; count: number; to: string; here: boolean; kept: string | null }[];
  /** What is one's own of it and what is all of it, where that is told apart. */
  readonly whose: readonly { readonly key: 'mine' | 'team'; count: number; to: string; here: boolean }[];
  /** It is no view yet, and can be kept as one. */
  readonly isNew: boolean;
  readonly chips: readonly { label: string; off: string }[];
  readonly facets: readonly ShownFacet[];
  readonly columns: readonly ShownColumn[];
  /** All that it could show. */
  readonly choice: readonly { key: string; label: string; chosen: boolean }[];
  readonly rows: readonly { id: string; cells: readonly ShownCell[] }[];
  /** Which rows these are: from, to. */
  readonly span: readonly [number, number];
  readonly previous: string | null;
  readonly next: string | null;
  readonly empty: {
    /** What the list says where it has nothing. */
    readonly text: string;
    /** All of it, where what was asked leaves rows out. */
    readonly all: string | null;
    /** It is what was searched or filtered that nothing matches, not a view of the list. */
    readonly asked: boolean;
    /** The last page, where the address asks for one beyond it. */
    readonly last: { readonly page: number; readonly to: string } | null;
  };
  readonly acts: readonly { key: string; label: string }[];
  /** The fields of this address but the page, for the forms that keep it. */
  readonly asked: readonly (readonly [string, string])[];
  /** What stands behind the question mark of this list as a file. */
  readonly query: string;
}

export interface ShownColumn {
  readonly key: string;
  readonly label: string;
  readonly number: boolean;
  readonly phone: boolean;
  /** On a phone its name stands before what it says: nobody would know it there otherwise. */
  readonly named: boolean;
  readonly sorted: 'ascending' | 'descending' | null;
  /** The address that sorts by it; null where it cannot be. */
  readonly to: string | null;
}

/** The page that an address asks for. */
export async function listPage<Row extends Listed>(
  db: Db,
  list: StaffList<Row>,
  params: URLSearchParams,
  locale: Locale,
  kept: readonly KeptView[] = [],
): Promise<ListPage> {
  const question = readQuestion(list, params);
  const keptQuestions = kept.map(({ query }) => readQuestion(list, new URLSearchParams(query)));
  const own = list.views.map(({ filters }) => ({ q: '', filters: stillMine(list, question, filters) }));
  const views = [...own, ...keptQuestions, anything];
  const [rows, counts] = await Promise.all([listRows(db, list, question), countList(db, list, question, views)]);
  const shown = shownViews(list, question, counts, locale, kept);
  const to = (change: Partial<ListQuestion>) => addressOf(list, question, change);
  const before = (question.page - 1) * rowsAPage;
  const asked = fieldsOf(list, { ...question, page: 1 });
  return {
    path: list.path,
    title: list.title(locale),
    count: list.count(counts.total, locale),
    total: counts.total,
    q: question.q,
    find: list.find?.label(locale) ?? null,
    views: shown,
    whose: shownWhose(list, question, counts),
    isNew: !shown.some((view) => view.here && (view.kept || hasUsualColumns(list, question))),
    chips: shown.some(({ here, kept }) => here && !kept) ? [] : shownChips(list, question, locale), // the view says them
    facets: shownFacets(list, question, counts, locale),
    columns: shownColumns(list, question, locale),
    choice: list.columns.map(({ key, label }) => ({
      key,
      label: label(locale),
      chosen: question.columns.includes(key),
    })),
    rows: rows.map((row) => ({ id: row.id, cells: seenColumns(list, question).map(({ show }) => show(row, locale)) })),
    span: [Math.min(before + 1, counts.total), before + rows.length],
    previous: question.page > 1 && rows.length > 0 ? to({ page: question.page - 1 }) : null,
    next: before + rows.length < counts.total ? to({ page: question.page + 1 }) : null,
    empty: {
      text: list.empty(locale),
      all: isNarrowed(question) && counts.views.at(-1)! > 0 ? to(anything) : null,
      asked: isNarrowed(question) && !shown.some(({ here }) => here),
      last: lastPage(list, question, counts.total),
    },
    acts: (list.acts ?? []).map(({ key, label }) => ({ key, label: label(locale) })),
    asked,
    query: new URLSearchParams(asked).toString(),
  };
}

/** Where the address asks for a page after the last. */
function lastPage<Row extends Listed>(list: StaffList<Row>, question: ListQuestion, total: number) {
  const page = Math.ceil(total / rowsAPage);
  return total > 0 && question.page > page ? { page, to: addressOf(list, question, { page }) } : null;
}

/** Asked of a list, it leaves out nothing. */
const anything = { q: '', filters: {} };

const isMine = <Row extends Listed>({ mine }: StaffList<Row>, { filters }: ListQuestion): boolean =>
  mine !== undefined && filters[mine.facet]?.join() === mine.value;

/** Another view of one's own is one's own too. */
const stillMine = <Row extends Listed>(list: StaffList<Row>, question: ListQuestion, filters: ListFilters) =>
  list.mine && isMine(list, question) ? { ...filters, [list.mine.facet]: [list.mine.value] } : filters;

function shownWhose<Row extends Listed>(
  list: StaffList<Row>,
  question: ListQuestion,
  { facets }: ListCounts,
): ListPage['whose'] {
  if (!list.mine) return [];
  const { facet, value } = list.mine;
  const each = facets.get(facet)!;
  const { [facet]: chosen, ...others } = question.filters;
  const to = (filters: ListFilters) => addressOf(list, question, { filters });
  const all = [...each.values()].reduce((sum, n) => sum + n, 0);
  const here = isMine(list, question);
  return [
    { key: 'mine', count: each.get(value) ?? 0, to: to({ ...others, [facet]: [value] }), here },
    { key: 'team', count: all, to: to(others), here: !chosen },
  ];
}

const isNarrowed = ({ q, filters }: ListQuestion) => q !== '' || Object.keys(filters).length > 0;

function shownViews<Row extends Listed>(
  list: StaffList<Row>,
  question: ListQuestion,
  { views }: ListCounts,
  locale: Locale,
  kept: readonly KeptView[],
): ListPage['views'] {
  const isHere = (q: string, filters: ListFilters) => question.q === q && sameFilters(filters, question.filters);
  const theirs = kept.map(({ id, name, query }, place) => {
    const asked = readQuestion(list, new URLSearchParams(query));
    const count = views[list.views.length + place]!;
    const here = isHere(asked.q, asked.filters) && asked.columns.join() === question.columns.join();
    return { label: name, count, to: addressOf(list, asked), here, kept: id };
  });
  const isTheirs = theirs.some(({ here }) => here);
  const own = list.views.map(({ label, filters: its }, place) => {
    const filters = stillMine(list, question, its);
    return {
      label: label(locale),
      count: views[place]!,
      to: addressOf(list, { ...question, q: '' }, { filters, ...(isTheirs && { columns: usualColumns(list) }) }),
      here: !isTheirs && isHere('', filters),
      kept: null,
    };
  });
  return [...own, ...theirs];
}

function shownChips<Row extends Listed>(list: StaffList<Row>, question: ListQuestion, locale: Locale) {
  return list.facets.flatMap(({ name, label, say }) =>
    (question.filters[name] ?? []).map((value) => ({
      label: `${label(locale)}: ${say(value, locale)}`,
      off: addressOf(list, question, { filters: withoutFilter(question.filters, name, value) }),
    })),
  );
}

/** Values that nothing has are left out, unless they are asked for. */
function shownFacets<Row extends Listed>(
  list: StaffList<Row>,
  question: ListQuestion,
  { facets }: ListCounts,
  locale: Locale,
): ShownFacet[] {
  return list.facets.map(({ name, label, say, order = [] }) => {
    const counts = facets.get(name)!;
    const chosen = question.filters[name] ?? [];
    const frequent = [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
    const values = new Set([...order.filter((value) => counts.has(value)), ...frequent, ...chosen]);
    const options = [...values].map((value) => ({
      value,
      label: say(value, locale),
      count: counts.get(value) ?? 0,
      chosen: chosen.includes(value),
    }));
    return { name, label: label(locale), options };
  });
}

function shownColumns<Row extends Listed>(list: StaffList<Row>, question: ListQuestion, locale: Locale): ShownColumn[] {
  const isUsual = hasUsualColumns(list, question);
  return seenColumns(list, question).map(({ key, label, sort, number = false, phone = false }) => {
    const isSorted = sort !== undefined && key === question.sort;
    return {
      key,
      label: label(locale),
      number,
      phone: phone || !isUsual,
      named: !isUsual,
      sorted: isSorted ? (question.down ? ('descending' as const) : ('ascending' as const)) : null,
      to: sort ? addressOf(list, question, { sort: key, down: isSorted && !question.down }) : null,
    };
  });
}

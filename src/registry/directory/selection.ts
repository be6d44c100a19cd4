/** A selection of the directory: what is searched and filtered, and how it is written in an address. */
import { comunaByCode } from '#territory/territory.ts';
import { codedAnswers, facetNames, perAnswer, type Facet } from '../organization/coded.ts';

/** Chosen codes by facet. Within a facet any will do; across facets all must hold. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

export const sorts = ['name', 'recency', 'relevance'] as const;
export type Sort = (typeof sorts)[number];

export const views = ['list', 'map'] as const;
export type View = (typeof views)[number];

/** How a work in a comuna was said: by its name, or by saying the whole region. */
export const workSaid = ['comuna', 'region'] as const;
export type WorkSaid = (typeof workSaid)[number];

export interface DirectorySelection {
  /** What was typed to search, trimmed; empty for everything. */
  readonly q: string;
  readonly filters: Filters;
  /** Where the seat must be, five-digit CUT; the map leads here. */
  readonly comuna: string | null;
  /** Where it must have said that it works, five-digit CUT; or, apart, its whole region without that comuna. */
  readonly worksInComuna: string | null;
  readonly said: WorkSaid;
  readonly sort: Sort;
  /** Where the page begins, as the page before it gave it; null for the first. */
  readonly after: string | null;
}

/** What the pages call each part in an address, since a person reads it. The API keeps the English names. */
const spoken = {
  ...perAnswer((facet) => codedAnswers[facet].spoken),
  q: 'q',
  comuna: 'comuna',
  worksInComuna: 'en',
  said: 'dicen',
  sort: 'orden',
  after: 'desde',
};
const spokenSorts: Record<Sort, string> = { name: 'nombre', recency: 'reciente', relevance: 'relevancia' };

export const longestSearch = 200;

/** The selection an address of the pages asks for. Codes that do not exist are left out. */
export function readSelection(params: URLSearchParams): DirectorySelection {
  const q = (params.get(spoken.q) ?? '').trim().slice(0, longestSearch);
  const asked = sorts.find((sort) => spokenSorts[sort] === params.get(spoken.sort));
  return {
    q,
    filters: perAnswer((facet) => {
      const asked = new Set(params.getAll(spoken[facet]));
      return codedAnswers[facet].codes.filter((code) => asked.has(code));
    }),
    comuna: comunaByCode(params.get(spoken.comuna) ?? '')?.code ?? null,
    worksInComuna: comunaByCode(params.get(spoken.worksInComuna) ?? '')?.code ?? null,
    said: workSaid.find((one) => one === params.get(spoken.said)) ?? 'comuna',
    sort: fittingSort(q, asked),
    after: params.get(spoken.after),
  };
}

/** Relevance needs something searched; it is then what is meant when nothing else was asked. */
export function fittingSort(q: string, asked?: Sort): Sort {
  if (asked && (q || asked !== 'relevance')) return asked;
  return q ? 'relevance' : 'name';
}

/** The address's query for a selection, '' or '?…', always in the same order. Says nothing that goes without saying. */
export function selectionQuery(selection: DirectorySelection, more: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams();
  if (selection.q) params.set(spoken.q, selection.q);
  for (const facet of facetNames) for (const code of selection.filters[facet]) params.append(spoken[facet], code);
  if (selection.comuna) params.set(spoken.comuna, selection.comuna);
  if (selection.worksInComuna) params.set(spoken.worksInComuna, selection.worksInComuna);
  if (selection.worksInComuna && selection.said === 'region') params.set(spoken.said, selection.said);
  if (selection.sort !== fittingSort(selection.q)) params.set(spoken.sort, spokenSorts[selection.sort]);
  if (selection.after) params.set(spoken.after, selection.after);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  const text = params.toString();
  return text && `?${text}`;
}

/** The name of the field of the comuna where one works. */
export const worksInComunaField = spoken.worksInComuna;

/** The name of a facet's field in the form and in the address. */
export const fieldOf = (facet: Facet): string => spoken[facet];

/** The selection with one code chosen or taken away; begins at the first page again. */
export function toggled(selection: DirectorySelection, facet: Facet, code: string): DirectorySelection {
  const now = selection.filters[facet];
  const then = now.includes(code)
    ? now.filter((one) => one !== code)
    : codedAnswers[facet].codes.filter((one) => one === code || now.includes(one));
  return { ...selection, filters: { ...selection.filters, [facet]: then }, after: null };
}

/** The selection with another search; begins at the first page again. */
export function withSearch(selection: DirectorySelection, q: string): DirectorySelection {
  const sort = !q && selection.sort === 'relevance' ? 'name' : selection.sort;
  return { ...selection, q, sort, after: null };
}

/** Those of the directory that said that they work in a comuna, or in the whole of its region. */
export const workingIn = (comuna: string, said: WorkSaid = 'comuna'): DirectorySelection => ({
  ...everything,
  worksInComuna: comuna,
  said,
});

/** Every chosen filter, one by one. */
export function chosen({ filters }: Pick<DirectorySelection, 'filters'>): { facet: Facet; code: string }[] {
  return facetNames.flatMap((facet) => filters[facet].map((code) => ({ facet, code })));
}

/** Nothing chosen, everything shown by name. */
export const everything: DirectorySelection = {
  q: '',
  filters: perAnswer(() => []),
  comuna: null,
  worksInComuna: null,
  said: 'comuna',
  sort: 'name',
  after: null,
};

/** Those who gave any of some answers to one question. */
export const answering = (facet: Facet, codes: readonly string[]): DirectorySelection => ({
  ...everything,
  filters: { ...everything.filters, [facet]: codes },
});

/** The address of their list. */
export const listAnswering = (facet: Facet, codes: readonly string[]): string =>
  `/articuladores${selectionQuery(answering(facet, codes))}`;

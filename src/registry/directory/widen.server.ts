/** How to widen a selection that holds nothing, and what a sentence finds with fewer of its words. */
import type { Db } from '#platform/server/db.ts';
import { findOrganizations, type DirectoryPage } from './queries.server.ts';
import { facetNames, type Facet } from '../organization/coded.ts';
import { costsOfWords } from '../search/queries.server.ts';
import { costOfElsewhere, costsBySubject, keepsSubject, relaxations } from '../search/relaxation.ts';
import { nearestSentence } from '../search/sentence.ts';
import type { Meant } from '../search/synonyms.ts';
import { chosen, everything, withSearch, type DirectorySelection } from './selection.ts';

/** Something to take away, the selection that is then left, and how many it holds. */
export interface Widening {
  readonly drop: Facet | 'q' | 'filters';
  readonly selection: DirectorySelection;
  readonly total: number;
}

interface Answer {
  /** What is shown: what was asked, or with fewer words. */
  readonly selection: DirectorySelection;
  readonly found: DirectoryPage;
  readonly leftOut: readonly string[];
  /** Whom nobody serves, and what those who are shown work on instead. */
  readonly instead: { readonly asked: Meant; readonly near: Meant } | null;
}

/**
 * What a selection holds; where its sentence finds nothing, what it finds without the words that are not understood; where it finds
 * nothing in the place named, what is there without words that say little. A filter is never left out.
 */
export async function findSurely(
  db: Db,
  selection: DirectorySelection,
  options: { readonly limit?: number | undefined },
): Promise<Answer> {
  const found = await findOrganizations(db, selection, options);
  const isElsewhere = found.around === 'words';
  if (found.total === 0 || isElsewhere)
    for (const { text, leftOut, cost } of await fewerOf(db, found.pieces)) {
      if (isElsewhere && cost >= costOfElsewhere) break;
      const fewer = withSearch(selection, text);
      const then = await findOrganizations(db, fewer, options);
      if (then.total > 0 && !(isElsewhere && then.around))
        return { selection: fewer, found: corrected(then, found), leftOut, instead: null };
    }
  const isNarrowed = chosen(selection).length > 0 || selection.comuna !== null || selection.worksInComuna !== null;
  return (isNarrowed ? null : await findNearest(db, selection, found, options)) ?? asFound(selection, found);
}

/** What was taken for slips in the whole sentence is told of a part of it too. */
const corrected = (part: DirectoryPage, { corrections }: DirectoryPage): DirectoryPage => ({
  ...part,
  corrections: [
    ...corrections,
    ...part.corrections.filter((one) => !corrections.some(({ typed }) => typed === one.typed)),
  ],
});

/** What is least lost first; a few are tried. */
async function fewerOf(db: Db, pieces: DirectoryPage['pieces']) {
  const words = pieces.flatMap(({ kind, typed }) => (kind === 'word' ? [typed] : []));
  const ways = relaxations(pieces, costsBySubject(pieces, await costsOfWords(db, words)));
  return ways.filter(({ kept }) => keepsSubject(pieces, kept)).slice(0, mostTried);
}
const mostTried = 12;

const asFound = (selection: DirectorySelection, found: DirectoryPage): Answer => ({
  selection,
  found,
  leftOut: [],
  instead: null,
});

/** Where nobody serves whom was asked, those who work on what is nearest; null where somebody does, or nothing is near. */
export async function findNearest(
  db: Db,
  selection: DirectorySelection,
  found: DirectoryPage,
  options: { readonly limit?: number | undefined },
): Promise<Answer | null> {
  const nearest = found.total === 0 ? nearestSentence(found.pieces) : null;
  if (!nearest || (await isServed(db, nearest.asked))) return null;
  const { text, ...instead } = nearest;
  const there = withSearch(selection, text);
  const then = await findOrganizations(db, there, options);
  return then.total > 0 ? { selection: there, found: corrected(then, found), leftOut: [], instead } : null;
}

/** Whether an organisation gave an answer. */
async function isServed(db: Db, { facet, code }: Meant): Promise<boolean> {
  const gave = { ...everything, filters: { ...everything.filters, [facet]: [code] } };
  return (await findOrganizations(db, gave, { limit: 0 })).total > 0;
}

/** What to take away for something to be found: one filter, else the search, else all the filters. Only what helps. */
export async function widenings(db: Db, selection: DirectorySelection, found: DirectoryPage): Promise<Widening[]> {
  if (found.total > 0) return [];
  const first = { ...selection, after: null };
  const one = facetNames
    .filter((facet) => selection.filters[facet].length > 0 && found.without[facet] > 0)
    .map((facet) => ({
      drop: facet,
      selection: { ...first, filters: { ...first.filters, [facet]: [] } },
      total: found.without[facet],
    }));
  const bolder = (drop: 'q' | 'filters', then: DirectorySelection) => counted(db, drop, then);
  const others = await Promise.all([
    ...(selection.q ? [bolder('q', { ...first, q: '', sort: 'name' })] : []),
    ...(one.length === 0
      ? [bolder('filters', { ...first, filters: everything.filters, comuna: null, worksInComuna: null })]
      : []),
  ]);
  return [...one, ...others.filter(({ total }) => total > 0)];
}

async function counted(db: Db, drop: Widening['drop'], selection: DirectorySelection): Promise<Widening> {
  const { total } = await findOrganizations(db, selection, { limit: 0 });
  return { drop, selection, total };
}

/** The page of a list that a sentence finds: what was found, what was understood and done, and ways out of nothing. */
import { firstRows } from '#platform/list/ask.server.ts';
import type { ListFilters } from '#platform/list/list.ts';
import { listPage, type ListPage } from '#platform/list/page.server.ts';
import { addressOf, readQuestion } from '#platform/list/question.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { sentenceWithout } from '#registry/search/sentence.ts';
import { listOfMatches, openSearch, type SentenceList } from './by-sentence.server.ts';
import { headingsOf, pieceInWords, toldOf } from './in-words.ts';
import { waysOut, type WayOut } from './ways-out.server.ts';
import { alsoServing } from './wider.ts';
import { words } from './words.ts';

export interface SentencePage {
  readonly list: ListPage;
  /** What was done with what was asked, each with a link to what was not. */
  readonly told: readonly { readonly text: string; readonly to?: string; readonly label?: string }[];
  /** By the id of a row: what it and those after it are headed by. */
  readonly headings: Readonly<Record<string, string>>;
  /** Where a place was filtered by: those of all of its region or of the country too, and how many these are. */
  readonly also: { readonly path: string; readonly total: number } | null;
  /** Where nothing was found: what was asked, and what finds something. */
  readonly nothing: { readonly asked: string; readonly ways: readonly WayOut[] } | null;
}

/** The page of an address. */
export async function sentencePage<Row extends { readonly id: string }>(
  db: Db,
  of: SentenceList<Row>,
  params: URLSearchParams,
  locale: Locale,
): Promise<SentencePage> {
  const question = readQuestion(of.list, params);
  const sought = question.q ? await (await openSearch(db, of))(question) : null;
  const list = await listPage(db, sought ? listOfMatches(of.list, sought.matches) : of.list, params, locale);
  const to = (q: string, chosen: ListFilters = {}) =>
    addressOf(of.list, question, { q, filters: { ...question.filters, ...chosen } });
  const pieces = sought?.pieces ?? [];
  const understood = pieces.map((piece, place) => ({
    label: pieceInWords(piece, locale),
    off: to(sentenceWithout(pieces, place)),
  }));
  const chips = [...understood, ...list.chips];
  const told = sought ? toldOf(sought, question.q, locale, of.filters) : [];
  return {
    list: { ...list, chips },
    told: told.map(({ text, ask }) => (ask ? { text, to: to(ask.sentence, ask.filters), label: ask.label } : { text })),
    headings: sought ? firstsOf(list, headingsOf(sought.matches, sought.pieces, locale)) : {},
    also: sought ? null : await wider(db, of, params, list.total),
    nothing:
      list.total > 0 || chips.length === 0
        ? null
        : {
            asked: words.in(locale).asked(chips.map(({ label }) => label)),
            ways: await waysOut(db, of, question, pieces, locale),
          },
  };
}

/** Of the rows that are shown, those before which the heading changes. */
function firstsOf({ rows }: ListPage, headings: ReadonlyMap<string, string>): Record<string, string> {
  const said = rows.map(({ id }) => [id, headings.get(id) ?? ''] as const);
  return Object.fromEntries(said.filter(([, heading], at) => heading && heading !== said[at - 1]?.[1]));
}

async function wider<Row extends { readonly id: string }>(
  db: Db,
  { list }: SentenceList<Row>,
  params: URLSearchParams,
  shown: number,
): Promise<SentencePage['also']> {
  const asked = alsoServing(params);
  if (!asked) return null;
  const question = readQuestion(list, asked);
  const { total } = await firstRows(db, list, question, 1);
  return total > shown ? { path: addressOf(list, question), total } : null;
}

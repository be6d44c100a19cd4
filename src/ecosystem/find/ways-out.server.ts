/** Where nothing of a list is what was asked: what was asked, and what finds something. */
import { formatNumber } from '#platform/format.ts';
import { addressOf, withoutFilter, type ListQuestion } from '#platform/list/question.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { findOrganizations } from '#registry/directory/queries.server.ts';
import { readSelection } from '#registry/directory/selection.ts';
import { sentenceWithout } from '#registry/search/sentence.ts';
import { openSearch, type SentenceList } from './by-sentence.server.ts';
import type { ListPiece } from './own-answers.ts';
import { words } from './words.ts';

export interface WayOut {
  readonly path: string;
  readonly label: string;
}

/** Something else to ask, and how it is said with how many that finds. */
interface Way extends Pick<ListQuestion, 'q' | 'filters'> {
  readonly label: (n: string) => string;
}

/** Without one thing that was asked; without any filter; among the organisations; in everything; all of the list. */
export async function waysOut<Row extends { readonly id: string }>(
  db: Db,
  of: SentenceList<Row>,
  question: ListQuestion,
  pieces: readonly ListPiece[],
  locale: Locale,
): Promise<WayOut[]> {
  const search = await openSearch(db, of);
  const found = await Promise.all(
    waysFrom(of, question, pieces, locale).map(async ({ q, filters, label }) => {
      const { matches } = await search({ q, filters }, 'strictly');
      const path = addressOf(of.list, question, { q, filters });
      return matches.length === 0 ? [] : [{ path, label: label(formatNumber(matches.length, locale)) }];
    }),
  );
  const others = question.q ? await elsewhere(db, question.q, locale) : [];
  return [...found.flat(), ...others, { path: of.list.path, label: words.in(locale).seeAll }];
}

/** The filter chosen last is the first to go. */
function waysFrom<Row extends { readonly id: string }>(
  { list }: SentenceList<Row>,
  { q, filters }: ListQuestion,
  pieces: readonly ListPiece[],
  locale: Locale,
): Way[] {
  const t = words.in(locale);
  const chosen = list.facets.flatMap(({ name, say }) => (filters[name] ?? []).map((value) => ({ name, value, say })));
  const ways = [
    ...chosen.toReversed().map(({ name, value, say }) => ({
      q,
      filters: withoutFilter(filters, name, value),
      label: name === 'region' || name === 'comuna' ? t.anywhere : (n: string) => t.without(say(value, locale), n),
    })),
    ...pieces.map(({ kind, typed }, at) => ({
      q: sentenceWithout(pieces, at),
      filters,
      label: kind === 'place' ? t.anywhere : (n: string) => t.without(typed, n),
    })),
  ].filter((way) => way.q !== '' || Object.keys(way.filters).length > 0);
  return q && chosen.length > 1 ? [...ways, { q, filters: {}, label: t.noFilter }] : ways;
}

async function elsewhere(db: Db, q: string, locale: Locale): Promise<WayOut[]> {
  const asked = new URLSearchParams({ q });
  const t = words.in(locale);
  const { total } = await findOrganizations(db, readSelection(asked), { limit: 0, strictly: true });
  const inDirectory = { path: `/articuladores?${asked}`, label: t.inOrganizations(formatNumber(total, locale)) };
  return [...(total > 0 ? [inDirectory] : []), { path: `/buscar?${asked}`, label: t.inEverything }];
}

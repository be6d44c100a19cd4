/** What the search over everything finds of a list, as its own page finds it. */
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { openSearch, type SentenceList } from './by-sentence.server.ts';
import { insteadOf } from './in-words.ts';
import { isInName, surelyCalled } from './match.ts';
import type { ListPiece } from './own-answers.ts';
import { words } from './words.ts';

const mostHits = 5;
const inOtherWords = 5;

/** With fewer words than were asked the whole search looks, not one list of it; of what says only what the list is, its page is found. */
export async function sentenceFindings<Row extends { readonly id: string }>(
  db: Db,
  of: SentenceList<Row>,
  typed: string,
  locale: Locale,
): Promise<Findings> {
  const sought = await (await openSearch(db, of))({ q: typed, filters: {} }, 'around');
  const isNone = sought.pieces.length === 0 || (sought.instead !== null && !of.showsNearest);
  const matches = isNone ? [] : sought.matches;
  const instead = insteadOf({ ...sought, matches }, words.in(locale).hereIn(of.list.title(locale)), locale).join(' ');
  const called = matches.some(({ sureness }) => sureness <= surelyCalled);
  const inName = sought.pieces.length > 1 && matches.some(({ sureness }) => isInName(sureness));
  const named = called || inName || asksOfList(sought.pieces);
  // What says it in other words comes after what says it.
  const usual = matches.length > 0 && sought.akin.length > 0 ? inOtherWords : of.place.else;
  return {
    place: named ? of.place.named : usual,
    elsewhere: sought.around === 'words',
    heading: of.list.title(locale),
    total: matches.length,
    hits: matches.slice(0, mostHits).map(({ row }) => of.hit(row, locale)),
    all: {
      path: `${of.list.path}?${new URLSearchParams({ q: typed })}`,
      label: of.list.count(matches.length, locale),
    },
    corrections: sought.corrections,
    ...(instead && { instead }),
  };
}

/** Whether it asks for what only this list has, and for nothing that it would have to say: «iniciativas terminadas». */
const asksOfList = (pieces: readonly ListPiece[]): boolean =>
  pieces.some(({ kind }) => kind === 'own') && pieces.every(({ kind }) => kind !== 'word');

/** A public list found by a sentence: what is called so, else what it means; for the list's page and for the search over everything. */
import { sql, type Expression } from 'kysely';
import { firstRows } from '#platform/list/ask.server.ts';
import type { StaffList } from '#platform/list/list.ts';
import { listPage, type ListPage } from '#platform/list/page.server.ts';
import { addressOf, readQuestion } from '#platform/list/question.ts';
import type { Findings, Hit } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { unaccented } from '#platform/slug.ts';
import type { Locale } from '#platform/words.ts';
import { alsoServing, inItsRegion, meantOf, type AnswerFilters } from './understood.ts';

/** A list whose filters `region` and `comuna` are its places. */
export interface SentenceList<Row extends { readonly id: string }> {
  readonly list: StaffList<Row>;
  readonly filters: AnswerFilters;
  /** How each of it is called: asked whether one is called as a sentence says, so that the list need not be made for it. */
  readonly names: (db: Db) => Expression<{ readonly name: string }>;
  readonly hit: (row: Row, locale: Locale) => Hit;
  /** Where it stands among what a search finds: when one is called so, and otherwise. */
  readonly place: { readonly named: number; readonly else: number };
}

export interface SentencePage {
  readonly list: ListPage;
  /** Where a place was asked for: those of all of its region or of the country too, and how many these are. */
  readonly also: { readonly path: string; readonly total: number } | null;
}

/** The page of an address; a sentence in its search becomes filters that can be taken off, unless something is called so. */
export async function sentencePage<Row extends { readonly id: string }>(
  db: Db,
  of: SentenceList<Row>,
  params: URLSearchParams,
  locale: Locale,
): Promise<SentencePage> {
  const typed = params.get('q') ?? '';
  const meant = typed ? await understood(db, of, typed) : null;
  const asked = meant ? new URLSearchParams([...[...params].filter(([name]) => name !== 'q'), ...meant]) : params;
  const list = await listPage(db, of.list, asked, locale);
  const wider = alsoServing(asked);
  if (!wider) return { list, also: null };
  const question = readQuestion(of.list, wider);
  const { total } = await firstRows(db, of.list, question, 1);
  return { list, also: total > list.total ? { path: addressOf(of.list, question), total } : null };
}

const mostHits = 5;

/** What the search over everything finds of it. */
export async function sentenceFindings<Row extends { readonly id: string }>(
  db: Db,
  of: SentenceList<Row>,
  typed: string,
  locale: Locale,
): Promise<Findings> {
  const params = (await understood(db, of, typed)) ?? new URLSearchParams({ q: typed });
  const asked = readQuestion(of.list, params);
  const { rows, total } = await firstRows(db, of.list, asked, mostHits);
  const hits = rows.map((row) => of.hit(row, locale));
  const all = { path: addressOf(of.list, asked), label: of.list.count(total, locale) };
  const named = hits.some(({ title }) => unaccented(title).includes(unaccented(typed.trim())));
  return {
    place: named ? of.place.named : of.place.else,
    heading: of.list.title(locale),
    total,
    hits,
    all,
    corrections: [],
  };
}

/** What a sentence means in filters; null where something is called so, or where it means none. */
async function understood<Row extends { readonly id: string }>(
  db: Db,
  of: SentenceList<Row>,
  typed: string,
): Promise<URLSearchParams | null> {
  const meant = meantOf(typed, of.filters);
  if (!meant || (await isCalled(db, of, typed))) return null;
  const wider = inItsRegion(meant);
  if (!wider) return meant;
  const { total } = await firstRows(db, of.list, readQuestion(of.list, meant), 1);
  return total === 0 ? wider : meant;
}

async function isCalled<Row extends { readonly id: string }>(
  db: Db,
  { names }: SentenceList<Row>,
  typed: string,
): Promise<boolean> {
  const { rows } = await sql<{ called: boolean }>`select exists(select from ${names(db)} as named
    where position(directory_plain(${typed.trim()}) in directory_plain(name)) > 0) as called`.execute(db);
  return rows[0]!.called;
}

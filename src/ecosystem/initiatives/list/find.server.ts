/** Initiatives by a sentence: those called so, else what it means; for the list's page and for the search over everything. */
import { sql } from 'kysely';
import { firstRows } from '#platform/list/ask.server.ts';
import { listPage, type ListPage } from '#platform/list/page.server.ts';
import { addressOf, readQuestion } from '#platform/list/question.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { unaccented } from '#platform/slug.ts';
import type { Locale } from '#platform/words.ts';
import { words } from '../words.ts';
import { initiativeList } from './list.server.ts';
import { alsoServing, inItsRegion, initiativesMeant } from './understood.ts';

export interface InitiativePage {
  readonly list: ListPage;
  /** Where a place was asked for: those done in all of its region or of the country too, and how many these are. */
  readonly also: { readonly path: string; readonly total: number } | null;
}

/** The page of an address; a sentence in its search becomes filters that can be taken off, unless something is called so. */
export async function initiativePage(db: Db, params: URLSearchParams, locale: Locale): Promise<InitiativePage> {
  const typed = params.get('q') ?? '';
  const meant = typed ? await understood(db, typed) : null;
  const asked = meant ? new URLSearchParams([...[...params].filter(([name]) => name !== 'q'), ...meant]) : params;
  const list = await listPage(db, initiativeList, asked, locale);
  const wider = alsoServing(asked);
  if (!wider) return { list, also: null };
  const question = readQuestion(initiativeList, wider);
  const { total } = await firstRows(db, initiativeList, question, 1);
  return { list, also: total > list.total ? { path: addressOf(initiativeList, question), total } : null };
}

const mostHits = 5;

/** What the search over everything finds of them. */
export async function initiativeFindings(db: Db, typed: string, locale: Locale): Promise<Findings[]> {
  const params = (await understood(db, typed)) ?? new URLSearchParams({ q: typed });
  const asked = readQuestion(initiativeList, params);
  const { rows, total } = await firstRows(db, initiativeList, asked, mostHits);
  const t = words.in(locale);
  const hits = rows.map(({ slug, name, summary }) => ({
    path: `/iniciativas/${slug}`,
    kind: t.kind,
    title: name,
    text: summary,
    lang: 'es-CL',
  }));
  const all = { path: addressOf(initiativeList, asked), label: initiativeList.count(total, locale) };
  const named = rows.some(({ name }) => isCalled(name, typed));
  return [{ place: named ? 1.6 : 4.5, heading: t.title, total, hits, all, corrections: [] }];
}

/** What a sentence means in filters; null where something is called so, or where it means none. */
async function understood(db: Db, typed: string): Promise<URLSearchParams | null> {
  const meant = initiativesMeant(typed);
  if (!meant) return null;
  if (await somethingCalled(db, typed)) return null;
  const wider = inItsRegion(meant);
  if (!wider) return meant;
  const { total } = await firstRows(db, initiativeList, readQuestion(initiativeList, meant), 1);
  return total === 0 ? wider : meant;
}

/** Asked of the names alone: the list need not be made for it. */
async function somethingCalled(db: Db, typed: string): Promise<boolean> {
  const row = await db
    .selectFrom('initiative')
    .select('id')
    .where('state', '!=', 'draft')
    .where(sql<boolean>`position(directory_plain(${typed.trim()}) in directory_plain(name)) > 0`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const isCalled = (name: string, typed: string): boolean => unaccented(name).includes(unaccented(typed.trim()));

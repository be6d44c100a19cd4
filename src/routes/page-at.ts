/** A page of the site at its address, or what its address says where it was withdrawn. */
import { houseFigures } from '#house.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import type { PageKind } from '#site/page/page.ts';
import { archivedPage } from '#site/page/queries.server.ts';
import { readPage, type ReadablePage } from '#site/page/readable.server.ts';
import { words } from '#site/words.ts';
import { withdrawn } from './answer.ts';

/** Where others of its kind are read. */
const lists: Partial<Record<PageKind, string>> = { news: '/noticias', activity: '/actividades' };

/** Answers 410 for one that was archived, 404 where nothing was ever read. */
export async function pageAt(db: Db, kind: PageKind, slug: string, locale: Locale): Promise<ReadablePage> {
  const page = await readPage(db, kind, slug, { locale, figures: houseFigures });
  if (page) return page;
  const path = lists[kind];
  const onward = path === undefined ? path : { path, label: words.in(locale).kinds[kind] };
  return withdrawn(locale, await archivedPage(db, kind, slug), onward);
}

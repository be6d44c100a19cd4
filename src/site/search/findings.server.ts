/** What the search over everything finds: each module's findings, in their place; the site's own are pages and products. */
import type { Findings, Module } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { pathOf } from '../page/page.ts';
import { words } from '../words.ts';
import { searchSite } from './queries.server.ts';

export interface Found {
  readonly total: number;
  /** The groups that hold something. */
  readonly groups: readonly Findings[];
  readonly corrections: Findings['corrections'];
}

/** Asks every module of the house. */
export async function findAll(
  db: Db,
  house: readonly Pick<Module, 'findings'>[],
  question: string,
  locale: Locale,
): Promise<Found> {
  const found = await Promise.all(house.map(({ findings }) => findings(db, question, locale)));
  const groups = found.flat().toSorted((a, b) => a.place - b.place);
  return {
    total: groups.reduce((sum, { total }) => sum + total, 0),
    groups: groups.filter(({ hits }) => hits.length > 0),
    corrections: groups.flatMap(({ corrections }) => corrections),
  };
}

/** The site's pages and its products; the words corrected are of both. */
export async function siteFindings(db: Db, question: string, locale: Locale): Promise<Findings[]> {
  const { pages, products, corrections } = await searchSite(db, question);
  const t = words.in(locale);
  const ofPages = pages.map((page) => hit(pathOf(page), t.kind[page.kind], page.title, page.summary));
  const ofProducts = products.map((product) =>
    hit(`/productos/${product.slug}`, t.product, product.title, product.description),
  );
  return [
    { place: 2, heading: t.search.pages, total: pages.length, hits: ofPages, corrections },
    { place: 3, heading: t.search.products, total: products.length, hits: ofProducts, corrections: [] },
  ];
}

/** Texts of the mesa are in Spanish, whichever language is read. */
function hit(path: string, kind: string, title: string, text: string) {
  return { path, kind, title, text, lang: 'es-CL' };
}

/** Every public address there is, with when what it shows last changed. */
import type { Module, PublicPath } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { pathOf } from '../page/page.ts';
import { publicProducts } from '#mesa/product/queries.server.ts';
import { allLivePages } from '../page/queries.server.ts';

/** What the modules list as it stands, in its place; then what each has in the database, from the top of the house down. */
export async function publicPaths(db: Db, house: readonly Pick<Module, 'pages' | 'paths'>[]): Promise<PublicPath[]> {
  const listed = house
    .flatMap(({ pages }) => pages)
    .flatMap(({ path, listed: place }) => (place === undefined ? [] : [{ path, place }]))
    .toSorted((a, b) => a.place - b.place);
  const stored = await Promise.all(house.toReversed().map(({ paths }) => paths(db)));
  return [...listed.map(({ path }) => ({ path })), ...stored.flat()];
}

/** The site's own: its pages that are not parts of others, its products. */
export async function sitePaths(db: Db): Promise<PublicPath[]> {
  const [pages, products] = await Promise.all([allLivePages(db), publicProducts(db)]);
  const own = pages.filter((page) => !pathOf(page).includes('#'));
  return [
    ...own.map((page) => ({ path: pathOf(page), at: page.publishedAt, only: 'es' as const })),
    ...products.map(({ slug, files }) => ({
      path: `/productos/${slug}`,
      at: files[0]?.publishedAt,
      only: 'es' as const,
    })),
  ];
}

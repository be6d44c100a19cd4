/** Every public address there is, with when it last changed. */
import type { Db } from '#platform/server/db.ts';
import { pathOf } from './page.ts';
import { publicProducts } from './products.server.ts';
import { allLivePages } from './queries.server.ts';

export interface PublicPath {
  readonly path: string;
  readonly at?: Temporal.Instant | undefined;
}

const fixed = [
  '/',
  '/articuladores',
  '/articuladores/perfil',
  '/noticias',
  '/registro',
  '/datos-abiertos',
  '/datos-personales',
  '/apariencia',
  '/buscar',
];

/** Addresses without their fragments, each once. Organisations come after pages. */
export async function publicPaths(db: Db): Promise<PublicPath[]> {
  const [pages, products, organizations] = await Promise.all([
    allLivePages(db),
    publicProducts(db),
    db
      .selectFrom('organization')
      .select(['slug', 'updated_at'])
      .where('state', '=', 'active')
      .orderBy('slug')
      .execute(),
  ]);
  const own = pages.filter((page) => !pathOf(page).includes('#'));
  return [
    ...fixed.map((path) => ({ path })),
    ...own.map((page) => ({ path: pathOf(page), at: page.publishedAt })),
    ...products.map(({ slug, files }) => ({ path: `/productos/${slug}`, at: files[0]?.publishedAt })),
    ...organizations.map(({ slug, updated_at }) => ({ path: `/articuladores/${slug}`, at: updated_at })),
  ];
}

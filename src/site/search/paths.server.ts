/** Every public address there is, with when it last changed. */
import type { Db } from '#platform/server/db.ts';
import { comunas, regions } from '#territory/territory.ts';
import { pathOf } from '../page/page.ts';
import { publicProducts } from '#mesa/product/queries.server.ts';
import { allLivePages } from '../page/queries.server.ts';

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
  '/datos',
  '/datos/buscar',
  '/datos/comparar',
  '/datos/mapa',
  '/datos/diagnostico',
  '/datos/conjuntos',
  '/datos/diccionario',
  '/datos/incrustar',
];
const places = [
  ...regions.map(({ code }) => `/datos/region/${code}`),
  ...comunas.map(({ code }) => `/datos/comuna/${code}`),
];

/** Addresses without their fragments, each once. Territories come after pages, organisations last. */
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
    ...places.map((path) => ({ path })),
    ...organizations.map(({ slug, updated_at }) => ({ path: `/articuladores/${slug}`, at: updated_at })),
  ];
}

/** One product with all its versions. */
import { db } from '#platform/server/db.ts';
import { productBySlug } from '#mesa/product/queries.server.ts';
import { livePages } from '#site/page/queries.server.ts';
import { found } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const product = found(await productBySlug(db, params.slug));
  const axis = (await livePages(db, 'axis')).find(({ axisId }) => axisId === product.axisId);
  return { only: 'es' as const, product, axis: axis ? { slug: axis.slug, name: axis.title } : null };
};

/** One product with all its versions. */
import { error } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { productBySlug } from '#mesa/product/queries.server.ts';
import { livePages } from '#site/page/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const product = (await productBySlug(db, params.slug)) ?? error(404, 'no-such-product');
  const axis = (await livePages(db, 'axis')).find(({ axisId }) => axisId === product.axisId);
  return { product, axis: axis ? { slug: axis.slug, name: axis.title } : null };
};

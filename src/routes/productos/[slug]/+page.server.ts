/** One product with all its versions, in its thread. */
import { house } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { productBySlug, withdrawnProduct } from '#mesa/product/queries.server.ts';
import { editionsOfProduct } from '#reports/edition/queries.server.ts';
import { stepFrom } from '#thread/step.server.ts';
import { withdrawn } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor, locale } }) => {
  const product = (await productBySlug(db, params.slug)) ?? withdrawn(locale, await withdrawnProduct(db, params.slug));
  const step = await stepFrom(db, actor, house, { kind: 'product', id: product.id, locale });
  return { only: 'es' as const, product, step, editions: await editionsOfProduct(db, product) };
};

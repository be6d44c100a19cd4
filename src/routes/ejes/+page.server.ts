/** The axes of the cycle, each with its products. */
import { houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { publicProducts } from '#mesa/product/queries.server.ts';
import { livePages } from '#site/page/queries.server.ts';
import { readable, readPage } from '#site/page/readable.server.ts';
import { found } from '../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { locale } }) => {
  const page = found(await readPage(db, 'page', 'ejes', { locale, figures: houseFigures }));
  const [axes, products] = await Promise.all([
    readable(db, await livePages(db, 'axis'), { locale, figures: houseFigures }),
    publicProducts(db),
  ]);
  return {
    page,
    axes: axes.map((axis) => ({ axis, products: products.filter(({ axisId }) => axisId === axis.axisId) })),
  };
};

/** Every product, and a new one. */
import { db } from '#platform/server/db.ts';
import { createProduct } from '#mesa/product/commands.server.ts';
import { allProducts } from '#mesa/product/queries.server.ts';
import { axes } from '#mesa/cycle/queries.server.ts';
import { productDraft } from '#mesa/product/schema.ts';
import { act, to } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
  products: await allProducts(db, actor),
  axes: await axes(db),
});

export const actions = {
  default: act({ form: productDraft }, async ({ locals: { actor, locale } }, product) => {
    to(locale, `/gestion/sitio/productos/${await createProduct(db, actor, product)}`);
  }),
} satisfies Actions;

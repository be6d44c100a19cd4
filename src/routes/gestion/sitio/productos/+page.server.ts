/** Every product, and a new one. */
import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { createProduct } from '#mesa/product/commands.server.ts';
import { allProducts } from '#mesa/product/queries.server.ts';
import { axes } from '#mesa/cycle/queries.server.ts';
import { productDraft } from '#mesa/product/schema.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
  products: await allProducts(db, actor),
  axes: await axes(db),
});

export const actions = {
  default: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, productDraft);
    if ('rejected' in form) return fail(422, form.rejected);
    const id = await answer(locale, () => createProduct(db, actor, form.value), { values: { ...form.value } });
    return typeof id === 'string' ? redirect(303, localHref(`/gestion/sitio/productos/${id}`, locale)) : id;
  },
} satisfies Actions;

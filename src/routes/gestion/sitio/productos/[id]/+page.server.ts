/** One product: describe it, publish a file as its next version, archive it. */
import { error, fail } from '@sveltejs/kit';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { archiveProduct, describeProduct, publishProductVersion } from '#mesa/product/commands.server.ts';
import { allProducts } from '#mesa/product/queries.server.ts';
import { axes } from '#mesa/cycle/queries.server.ts';
import { newProductVersion, productDraft } from '#mesa/product/schema.ts';
import { answered } from '../../answered.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  product: (await allProducts(db, actor)).find(({ id }) => id === params.id) ?? error(404, 'no-such-product'),
  axes: await axes(db),
  done: url.searchParams.get('hecho'),
});

export const actions = {
  describe: async ({ request, params, locals: { actor, locale } }) => {
    const form = await readForm(request, productDraft);
    if ('rejected' in form) return fail(422, form.rejected);
    return answered(locale, `productos/${params.id}`, 'saved', () => describeProduct(db, actor, params.id, form.value));
  },
  publish: async ({ request, params, locals: { actor, locale } }) => {
    const form = await readForm(request, newProductVersion);
    if ('rejected' in form) return fail(422, form.rejected);
    return answered(locale, `productos/${params.id}`, 'added', () =>
      publishProductVersion(db, actor, params.id, form.value),
    );
  },
  archive: ({ params, locals: { actor, locale } }) =>
    answered(locale, `productos/${params.id}`, '', () => archiveProduct(db, actor, params.id, true)),
  restore: ({ params, locals: { actor, locale } }) =>
    answered(locale, `productos/${params.id}`, '', () => archiveProduct(db, actor, params.id, false)),
} satisfies Actions;

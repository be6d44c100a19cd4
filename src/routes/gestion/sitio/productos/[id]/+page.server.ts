/** One product: describe it, publish a file as its next version, archive it. */
import { db } from '#platform/server/db.ts';
import { archiveProduct, describeProduct, publishProductVersion } from '#mesa/product/commands.server.ts';
import { allProducts } from '#mesa/product/queries.server.ts';
import { axes } from '#mesa/cycle/queries.server.ts';
import { newProductVersion, productDraft } from '#mesa/product/schema.ts';
import { act, again, found } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  product: found((await allProducts(db, actor)).find(({ id }) => id === params.id)),
  axes: await axes(db),
  done: url.searchParams.get('hecho'),
});

export const actions = {
  describe: act({ form: productDraft }, async (event, product) => {
    await describeProduct(db, event.locals.actor, event.params.id, product);
    again(event, '?hecho=saved');
  }),
  publish: act({ form: newProductVersion }, async (event, version) => {
    await publishProductVersion(db, event.locals.actor, event.params.id, version);
    again(event, '?hecho=added');
  }),
  archive: act(async (event) => {
    await archiveProduct(db, event.locals.actor, event.params.id, true);
    again(event);
  }),
  restore: act(async (event) => {
    await archiveProduct(db, event.locals.actor, event.params.id, false);
    again(event);
  }),
} satisfies Actions;

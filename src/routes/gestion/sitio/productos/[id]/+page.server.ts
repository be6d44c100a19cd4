/** One product: its words, its next file as a draft or published, a version called off or withdrawn, archive it. */
import { withoutSecrets } from '#platform/form/form.ts';
import { db } from '#platform/server/db.ts';
import { axes } from '#mesa/cycle/queries.server.ts';
import { archiveProduct, publishProduct, restoreProduct, saveProduct } from '#mesa/product/commands.server.ts';
import { allProducts } from '#mesa/product/queries.server.ts';
import { productOnScreen, versionChosen, type WithdrawnVersion } from '#mesa/product/schema.ts';
import { callOffVersion, withdrawVersion } from '#mesa/product/withdraw.server.ts';
import { act, again, found } from '../../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  product: found((await allProducts(db, actor)).find(({ id }) => id === params.id)),
  axes: await axes(db),
  done: url.searchParams.get('hecho'),
});

/** Does a thing beside the words, which stay in the form as they were typed. */
const beside = (command: (event: RequestEvent, chosen: WithdrawnVersion) => Promise<void>) =>
  act({ form: versionChosen }, async (event: RequestEvent, { values, ...chosen }) => {
    await command(event, chosen);
    return { values: withoutSecrets(values) };
  });

export const actions = {
  save: act({ form: productOnScreen }, async (event, product) => {
    await saveProduct(db, event.locals.actor, event.params.id, product);
    again(event, '?hecho=saved');
  }),
  publish: act({ form: productOnScreen }, async (event, product) => {
    await publishProduct(db, event.locals.actor, event.params.id, product);
    again(event, `?hecho=${product.at ? 'scheduled' : 'published'}`);
  }),
  callOff: beside(({ locals, params }, { number }) => callOffVersion(db, locals.actor, params.id, number)),
  withdraw: beside(({ locals, params }, chosen) => withdrawVersion(db, locals.actor, params.id, chosen)),
  archive: beside(({ locals, params }, { reason }) => archiveProduct(db, locals.actor, params.id, reason)),
  restore: beside(({ locals, params }) => restoreProduct(db, locals.actor, params.id)),
} satisfies Actions;

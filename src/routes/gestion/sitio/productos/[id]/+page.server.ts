/** One product: its words, its next file as a draft or published, a version called off or withdrawn, archive it. */
import { db } from '#platform/server/db.ts';
import { axes } from '#mesa/cycle/queries.server.ts';
import { archiveProduct, publishProduct, restoreProduct, saveProduct } from '#mesa/product/commands.server.ts';
import { lastArchivedReason } from '#mesa/product/queries.server.ts';
import { productOnScreen } from '#mesa/product/schema.ts';
import { callOffVersion, withdrawVersion } from '#mesa/product/withdraw.server.ts';
import { act, again } from '../../../../answer.ts';
import { besideTheForm, productOf } from './beside.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  product: await productOf(actor, params.id),
  axes: await axes(db),
  done: url.searchParams.get('hecho'),
  version: Number(url.searchParams.get('version')),
  archivedBefore: await lastArchivedReason(db, params.id),
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
  callOff: besideTheForm('calledOff', ({ locals, params }, { number }) =>
    callOffVersion(db, locals.actor, params.id, number),
  ),
  withdraw: besideTheForm('withdrawn', ({ locals, params }, chosen) =>
    withdrawVersion(db, locals.actor, params.id, chosen),
  ),
  archive: besideTheForm('archived', ({ locals, params }, { reason }) =>
    archiveProduct(db, locals.actor, params.id, reason),
  ),
  restore: besideTheForm('restored', ({ locals, params }) => restoreProduct(db, locals.actor, params.id)),
} satisfies Actions;

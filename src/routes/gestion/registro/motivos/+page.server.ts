/** The library of usual reasons: adding, putting right, taking out, putting back. */
import { db } from '#platform/server/db.ts';
import { dropReason, keepReason, restoreReason } from '#registry/reason/commands.server.ts';
import { usualReasonsForStaff } from '#registry/reason/queries.server.ts';
import { oneReasonForm, reasonForm } from '#registry/reason/schema.ts';
import { act, again } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
  ...(await usualReasonsForStaff(db, actor, url.searchParams.get('quitado'))),
  saved: url.searchParams.has('guardado'),
});

export const actions = {
  keep: act({ form: reasonForm, as: { which: 'keep' } }, async (event: RequestEvent, reason) => {
    await keepReason(db, event.locals.actor, reason);
    again(event, '?guardado');
  }),
  drop: act({ form: oneReasonForm, as: { which: 'drop' } }, async (event: RequestEvent, one) => {
    await dropReason(db, event.locals.actor, one);
    again(event, `?${new URLSearchParams({ quitado: `${one.field}:${one.was}` })}`);
  }),
  restore: act({ form: oneReasonForm, as: { which: 'drop' } }, async (event: RequestEvent, one) => {
    await restoreReason(db, event.locals.actor, one);
    again(event, '?guardado');
  }),
} satisfies Actions;

/** One request to represent an organisation: accept, refuse, undo. */
import { db } from '#platform/server/db.ts';
import {
  acceptRepresentation,
  rejectRepresentation,
  undoRepresentation,
} from '#registry/representation/decide.server.ts';
import { requestForStaff } from '#registry/representation/queries.server.ts';
import { giveForm, refuseForm } from '#registry/representation/schema.ts';
import { act, again, reasonIn } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor, locale } }) => {
  const { whyNot, ...shown } = await requestForStaff(db, actor, Number(params.folio));
  const undone = url.searchParams.has('deshecha') && shown.request.state === 'waiting';
  return { ...shown, undone, whyNot: reasonIn(locale, whyNot) };
};

export const actions = {
  accept: act({ form: giveForm }, async (event: RequestEvent, { knows }) => {
    await acceptRepresentation(db, event.locals.actor, { folio: Number(event.params.folio), knows });
    again(event);
  }),
  reject: act({ form: refuseForm }, async (event: RequestEvent, { reason }) => {
    await rejectRepresentation(db, event.locals.actor, { folio: Number(event.params.folio), reason });
    again(event);
  }),
  undo: act(async (event: RequestEvent) => {
    await undoRepresentation(db, event.locals.actor, Number(event.params.folio));
    again(event, '?deshecha');
  }),
} satisfies Actions;

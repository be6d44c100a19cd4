/** One request to represent an organisation: accept, refuse, undo. */
import { db } from '#platform/server/db.ts';
import {
  acceptRepresentation,
  rejectRepresentation,
  undoRepresentation,
} from '#registry/representation/decide.server.ts';
import { requestForStaff } from '#registry/representation/queries.server.ts';
import { editsInWords } from '#registry/representation/meanwhile.server.ts';
import { canGiveBack } from '#registry/representation/meanwhile.ts';
import { giveForm, refuseForm, undoRepresentationForm } from '#registry/representation/schema.ts';
import { act, again, reasonIn } from '../../../answer.ts';
import { tellDeeds } from '../../../deeds.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor, locale } }) => {
  const { whyNot, meanwhile, ...shown } = await requestForStaff(db, actor, Number(params.folio));
  const undone = shown.request.state === 'waiting' ? url.searchParams.get('deshecha') : null;
  const edits = await editsInWords(db, meanwhile.edits, locale);
  const [mayChoose, confirmed] = [canGiveBack(meanwhile), meanwhile.confirmedBefore !== undefined];
  const { last, allTheirs } = meanwhile;
  const [deeds, ends] = [tellDeeds(meanwhile.deeds, locale), tellDeeds(meanwhile.ends, locale)];
  const since = { last, allTheirs, mayChoose, confirmed, edits, deeds, ends };
  return { ...shown, since, undone, whyNot: reasonIn(locale, whyNot) };
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
  undo: act({ form: undoRepresentationForm }, async (event: RequestEvent, knowing) => {
    await undoRepresentation(db, event.locals.actor, Number(event.params.folio), knowing);
    again(event, `?deshecha=${knowing.choice ?? ''}`);
  }),
} satisfies Actions;

/** How a registration is going: its folio, its state, what was asked for; and taking it back. */
import { db } from '#platform/server/db.ts';
import { withdrawRegistration } from '#registry/registration/commands.server.ts';
import { registrationPage } from '#registry/registration/page.server.ts';
import { act, to } from '../../answer.ts';
import { visitorOf } from '../visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const page = await registrationPage(db, visitorOf(event, event.params.id), event.params.id);
  const { searchParams } = event.url;
  return {
    ...page,
    sent: searchParams.has('enviada') && page.registration.submittedAt !== null,
    saved: searchParams.has('guardada'),
  };
};

export const actions = {
  withdraw: act(async (event) => {
    const { id } = event.params;
    await withdrawRegistration(db, visitorOf(event, id), id);
    to(event.locals.locale, `/registro/${id}`);
  }),
} satisfies Actions;

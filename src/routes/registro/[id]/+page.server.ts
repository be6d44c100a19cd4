/** How a registration is going: its folio, its state, what was asked for; and taking it back. */
import { redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { organizationById } from '#registry/organization/record.server.ts';
import { decisionsOn, ownRegistration } from '#registry/registration/queries.server.ts';
import { titleOf, withdrawRegistration } from '#registry/registration/commands.server.ts';
import { whyNotWithdraw, whyNotWrite } from '#registry/registration/rules.ts';
import { answer } from '../../answer.ts';
import { found, visitorOf } from '../visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const { registration, bearer } = await found(event, ownRegistration(db, visitorOf(event, id), id));
  const { folio, state, email, window, submittedAt, step, organizationId } = registration;
  const decisions = await decisionsOn(db, id);
  return {
    registration: { id, folio, state, email, window: window.name, submittedAt, step, title: titleOf(registration) },
    decisions: decisions.map(({ verdict, message, reasons, at }) => ({ verdict, message, reasons, at })),
    slug: organizationId && (await organizationById(db, organizationId))?.slug,
    mayWrite: !whyNotWrite(registration, bearer),
    mayWithdraw: !whyNotWithdraw(registration, bearer),
    sent: event.url.searchParams.has('enviada') && submittedAt !== null,
    saved: event.url.searchParams.has('guardada'),
  };
};

export const actions = {
  withdraw: (event) =>
    answer(event.locals.locale, async () => {
      await withdrawRegistration(db, visitorOf(event, event.params.id), event.params.id);
      redirect(303, localHref(`/registro/${event.params.id}`, event.locals.locale));
    }),
} satisfies Actions;

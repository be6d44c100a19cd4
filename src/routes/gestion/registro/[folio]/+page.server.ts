/** One registration before a reviewer, and the three things they can decide. */
import { db } from '#platform/server/db.ts';
import { acceptRegistration, rejectRegistration, requestChanges, type Seen } from '#registry/review/commands.server.ts';
import { registrationUnderReview } from '#registry/review/queries.server.ts';
import { acceptForm, changesForm, rejectForm } from '#registry/review/schema.ts';
import { act, reasonIn, to, type Form } from '../../../answer.ts';
import { tellDeeds } from '../../../deeds.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor, locale } }) => {
  const review = await registrationUnderReview(db, actor, Number(params.folio));
  return { ...review, whyNot: reasonIn(locale, review.whyNot), history: tellDeeds(review.history, locale) };
};

/** Decides on the version the reviewer saw, and goes back to the queue. */
const decide = <T extends { version: number }>(
  verdict: string,
  form: Form<T>,
  command: (event: RequestEvent, decision: T & Seen) => Promise<unknown>,
) =>
  act({ form, as: { verdict } }, async (event: RequestEvent, decision) => {
    const { registration } = await registrationUnderReview(db, event.locals.actor, Number(event.params.folio));
    await command(event, { ...decision, id: registration.id });
    to(event.locals.locale, `/gestion/registro?decidida=${registration.folio}:${verdict}`);
  });

export const actions = {
  accept: decide('accepted', acceptForm, ({ locals }, decision) => acceptRegistration(db, locals.actor, decision)),
  changes: decide('changes_requested', changesForm, ({ locals }, given) => requestChanges(db, locals.actor, given)),
  reject: decide('rejected', rejectForm, ({ locals }, decision) => rejectRegistration(db, locals.actor, decision)),
} satisfies Actions;

/** One registration before a reviewer, and the three things they can decide. */
import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { registrationUnderReview } from '#registry/review/queries.server.ts';
import { acceptForm, changesForm, rejectForm } from '#registry/review/schema.ts';
import { acceptRegistration, rejectRegistration, requestChanges, type Seen } from '#registry/review/commands.server.ts';
import { explain } from '../../../refusals.ts';
import { answer } from '../../../answer.ts';
import { found } from '../../../registro/visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const review = await found(event, registrationUnderReview(db, event.locals.actor, Number(event.params.folio)));
  return { ...review, whyNot: review.whyNot && explain({ code: review.whyNot, details: {} }, event.locals.locale) };
};

type Schema<T> = Parameters<typeof readForm<T>>[1];

/** Reads the form, decides on the version the reviewer saw, and goes back to the queue. */
function decide<T extends { version: number }>(
  verdict: string,
  schema: Schema<T>,
  command: (event: RequestEvent, decision: T & Seen) => Promise<unknown>,
) {
  return async (event: RequestEvent) => {
    const form = await readForm(event.request, schema);
    if ('rejected' in form) return fail(422, { verdict, ...form.rejected });
    const { locale, actor } = event.locals;
    return answer(
      locale,
      async () => {
        const { registration } = await registrationUnderReview(db, actor, Number(event.params.folio));
        await command(event, { ...form.value, id: registration.id });
        redirect(303, localHref(`/gestion/registro?decidida=${registration.folio}:${verdict}`, locale));
      },
      { verdict },
    );
  };
}

export const actions = {
  accept: decide('accepted', acceptForm, ({ locals }, decision) => acceptRegistration(db, locals.actor, decision)),
  changes: decide('changes_requested', changesForm, ({ locals }, decision) =>
    requestChanges(db, locals.actor, decision),
  ),
  reject: decide('rejected', rejectForm, ({ locals }, decision) => rejectRegistration(db, locals.actor, decision)),
} satisfies Actions;

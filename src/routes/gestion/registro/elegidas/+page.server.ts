/** Accepting, entrusting and noting many registrations: first what will happen, then doing it. */
import { db } from '#platform/server/db.ts';
import { acceptChosen } from '#registry/roll/accept.server.ts';
import { registrationsChosen } from '#registry/roll/chosen-queries.server.ts';
import { assignChosen, noteChosen } from '#registry/roll/entrust.server.ts';
import { acceptChosenForm, assignChosenForm, noteChosenForm } from '#registry/roll/schema.ts';
import { act } from '../../../answer.ts';
import { outcomeIn, plannedIn } from '../../chosen.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
  const page = await registrationsChosen(db, actor, url.searchParams);
  return { ...page, planned: plannedIn(locale, page.planned) };
};

const many = ['chosen'];

export const actions = {
  accept: act({ form: acceptChosenForm, many }, async ({ locals }: RequestEvent, given) =>
    outcomeIn(locals.locale, await acceptChosen(db, locals.actor, given)),
  ),
  assign: act({ form: assignChosenForm, many }, async ({ locals }: RequestEvent, given) =>
    outcomeIn(locals.locale, await assignChosen(db, locals.actor, given)),
  ),
  note: act({ form: noteChosenForm, many }, async ({ locals }: RequestEvent, given) =>
    outcomeIn(locals.locale, await noteChosen(db, locals.actor, given)),
  ),
} satisfies Actions;

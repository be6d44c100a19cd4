/** What is done with many registrations: first what will happen, then doing it. */
import { db } from '#platform/server/db.ts';
import { acceptChosen } from '#registry/roll/accept.server.ts';
import { registrationsChosen } from '#registry/roll/chosen-queries.server.ts';
import { acceptChosenForm } from '#registry/roll/schema.ts';
import { askedIn, doing, plannedIn, teamActions } from '../../chosen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
  const page = await registrationsChosen(db, actor, url.searchParams);
  return { ...page, planned: plannedIn(locale, page.planned), asked: askedIn(url) };
};

export const actions = {
  accept: doing(acceptChosenForm, acceptChosen),
  ...teamActions('registration'),
} satisfies Actions;

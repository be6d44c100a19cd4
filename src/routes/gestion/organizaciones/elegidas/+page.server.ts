/** What is done with many organisations: first what will happen, then doing it. */
import { db } from '#platform/server/db.ts';
import { organizationsChosen } from '#registry/roll/chosen-queries.server.ts';
import { inviteChosen, remindChosen } from '#registry/roll/invite.server.ts';
import { inviteChosenForm } from '#registry/roll/schema.ts';
import { askedIn, doing, plannedIn, teamActions } from '../../chosen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
  const page = await organizationsChosen(db, actor, url.searchParams);
  return { ...page, planned: plannedIn(locale, page.planned), asked: askedIn(url) };
};

export const actions = {
  invite: doing(inviteChosenForm, inviteChosen),
  remind: doing(inviteChosenForm, remindChosen),
  ...teamActions('organization'),
} satisfies Actions;

/** What is done with many organisations: first what will happen, then doing it. */
import { db } from '#platform/server/db.ts';
import { organizationsChosen } from '#registry/roll/chosen-queries.server.ts';
import { inviteChosen, linkChosen, remindChosen } from '#registry/roll/invite.server.ts';
import { linkChosenForm, writeToChosenForm } from '#registry/roll/schema.ts';
import { act } from '../../../answer.ts';
import { askedIn, doing, outcomeIn, plannedIn, teamActions } from '../../chosen.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
  const page = await organizationsChosen(db, actor, url.searchParams);
  return { ...page, planned: plannedIn(locale, page.planned), asked: askedIn(url) };
};

export const actions = {
  invite: doing(writeToChosenForm, inviteChosen),
  remind: doing(writeToChosenForm, remindChosen),
  link: act({ form: linkChosenForm, many: ['chosen'] }, async ({ locals: { actor, locale } }: RequestEvent, given) => {
    const { links, ...outcome } = await linkChosen(db, actor, { ...given, locale });
    return { ...outcomeIn(locale, outcome), links };
  }),
  ...teamActions('organization'),
} satisfies Actions;

/** Inviting somebody to represent each of many organisations, reminding them or making links: first to which, then doing it. */
import { db } from '#platform/server/db.ts';
import { organizationsChosen } from '#registry/roll/chosen-queries.server.ts';
import { inviteChosen, linkChosen, remindChosen } from '#registry/roll/invite.server.ts';
import { inviteChosenForm } from '#registry/roll/schema.ts';
import { act } from '../../../answer.ts';
import { outcomeIn, plannedIn } from '../../chosen.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
  const page = await organizationsChosen(db, actor, url.searchParams);
  return { ...page, planned: plannedIn(locale, page.planned) };
};

const reading = { form: inviteChosenForm, many: ['chosen'] };

export const actions = {
  invite: act(reading, async ({ locals }: RequestEvent, given) =>
    outcomeIn(locals.locale, await inviteChosen(db, locals.actor, given)),
  ),
  remind: act(reading, async ({ locals }: RequestEvent, given) =>
    outcomeIn(locals.locale, await remindChosen(db, locals.actor, given)),
  ),
  link: act(reading, async ({ locals: { actor, locale } }: RequestEvent, given) => {
    const { links, ...outcome } = await linkChosen(db, actor, { ...given, locale });
    return { ...outcomeIn(locale, outcome), links };
  }),
} satisfies Actions;

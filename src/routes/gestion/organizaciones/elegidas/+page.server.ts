/** Inviting somebody to represent each of many organisations: first who would be written to, then doing it. */
import { db } from '#platform/server/db.ts';
import { organizationsChosen } from '#registry/roll/chosen-queries.server.ts';
import { inviteChosen } from '#registry/roll/invite.server.ts';
import { inviteChosenForm } from '#registry/roll/schema.ts';
import { act } from '../../../answer.ts';
import { outcomeIn, plannedIn } from '../../chosen.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => ({
  planned: plannedIn(locale, (await organizationsChosen(db, actor, url.searchParams)).planned),
});

export const actions = {
  invite: act({ form: inviteChosenForm, many: ['chosen'] }, async ({ locals }: RequestEvent, given) =>
    outcomeIn(locals.locale, await inviteChosen(db, locals.actor, given)),
  ),
} satisfies Actions;

/** An invitation to an organisation, opened from its mail. */
import { acceptInvitation } from '#people/membership/invite.server.ts';
import { invitationPage } from '#people/membership/page.server.ts';
import { db } from '#platform/server/db.ts';
import { act, to } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  invitation: await invitationPage(db, params.token),
  me: actor?.email,
  back: url.pathname,
});

export const actions = {
  default: act(async ({ params, locals: { actor, locale } }) => {
    await acceptInvitation(db, actor, params.token);
    to(locale, '/cuenta');
  }),
} satisfies Actions;

/** An invitation to an organisation, opened from its mail. */
import { redirect } from '@sveltejs/kit';
import { acceptInvitation, invitationByToken } from '#people/membership/invite.server.ts';
import { stateOf } from '#people/membership/membership.ts';
import { now } from '#platform/clock.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => {
  const invitation = await invitationByToken(db, params.token);
  return {
    invitation: invitation && {
      organization: invitation.organizationName,
      role: invitation.role,
      email: invitation.email,
      state: stateOf(invitation, now()),
    },
    me: actor?.email,
    back: url.pathname,
  };
};

export const actions = {
  default: async ({ params, locals: { actor, locale } }) => {
    const accept = async () => {
      await acceptInvitation(db, actor, params.token);
      redirect(303, localHref('/cuenta', locale));
    };
    return answer(locale, accept);
  },
} satisfies Actions;

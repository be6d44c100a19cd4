/** Signing out. Looking at the page does nothing; its button does. */
import { redirect } from '@sveltejs/kit';
import { signOut } from '#people/entering/sign-in.server.ts';
import { giveCookies, visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor, locale } }) => {
  if (!actor) redirect(303, localHref('/entrar', locale));
};

export const actions = {
  default: async (event) => {
    giveCookies(event.cookies, await signOut(db, visitOf(event)));
    redirect(303, localHref('/entrar', event.locals.locale));
  },
} satisfies Actions;

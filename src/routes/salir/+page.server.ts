/** Signing out. Looking at the page does nothing; its button does. */
import { signOut } from '#people/entering/sign-in.server.ts';
import { giveCookies, visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { to } from '../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor, locale } }) => {
  if (!actor) to(locale, '/entrar');
};

export const actions = {
  default: async (event) => {
    giveCookies(event.cookies, await signOut(db, visitOf(event)));
    event.setHeaders({ 'clear-site-data': '"storage"' }); // what was typed and is still on the device
    to(event.locals.locale, '/entrar');
  },
} satisfies Actions;

/** Closing one's account, for ever. */
import { closeAccount } from '#people/account/commands.server.ts';
import { hasPassword } from '#people/account/queries.server.ts';
import { passwordForm } from '#people/entering/schema.ts';
import { signOut } from '#people/entering/sign-in.server.ts';
import { giveCookies, visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { personTies } from '../../../house.ts';
import { act } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
  has: actor !== null && (await hasPassword(db, actor)),
});

export const actions = {
  default: act({ form: passwordForm }, async (event, { password }) => {
    await closeAccount(db, event.locals.actor, visitOf(event), password, personTies);
    giveCookies(event.cookies, await signOut(db, visitOf(event)));
    event.setHeaders({ 'clear-site-data': '"storage"' });
    return { closed: true };
  }),
} satisfies Actions;

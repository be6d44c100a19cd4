/** Changing one's password, or setting a first one. */
import { changePassword } from '#people/account/commands.server.ts';
import { hasPassword } from '#people/account/queries.server.ts';
import { changePasswordForm } from '#people/entering/schema.ts';
import { giveCookies, visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { act } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
  has: actor !== null && (await hasPassword(db, actor)),
});

export const actions = {
  default: act({ form: changePasswordForm }, async (event, passwords) => {
    giveCookies(event.cookies, await changePassword(db, event.locals.actor, visitOf(event), passwords));
    return { saved: true };
  }),
} satisfies Actions;

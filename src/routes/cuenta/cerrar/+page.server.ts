/** Closing one's account, for ever. */
import { closeAccount, hasPassword } from '#people/account/commands.server.ts';
import { rejected } from '#people/entering/form.ts';
import { passwordForm } from '#people/entering/schema.ts';
import { signOut } from '#people/entering/sign-in.server.ts';
import { giveCookies, visitOf } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { personTies } from '../../../house.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
  has: actor !== null && (await hasPassword(db, actor)),
});

export const actions = {
  default: async (event) => {
    const { actor, locale } = event.locals;
    const form = await readForm(event.request, passwordForm);
    if ('rejected' in form) return rejected(form.rejected);
    const close = async () => {
      await closeAccount(db, actor, visitOf(event), form.value.password, personTies);
      giveCookies(event.cookies, await signOut(db, visitOf(event)));
      return { closed: true };
    };
    return answer(locale, close);
  },
} satisfies Actions;

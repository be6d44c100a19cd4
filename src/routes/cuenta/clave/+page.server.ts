/** Changing one's password, or setting a first one. */
import { changePassword, hasPassword } from '#people/account/commands.server.ts';
import { rejected, shown } from '#people/entering/form.ts';
import { changePasswordForm } from '#people/entering/schema.ts';
import { giveCookies, visitOf } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
  has: actor !== null && (await hasPassword(db, actor)),
});

export const actions = {
  default: async (event) => {
    const { actor, locale } = event.locals;
    const form = await readForm(event.request, changePasswordForm);
    if ('rejected' in form) return rejected(form.rejected);
    const save = async () => {
      giveCookies(event.cookies, await changePassword(db, actor, visitOf(event), form.value));
      return { saved: true };
    };
    return answer(locale, save, shown(form.value));
  },
} satisfies Actions;

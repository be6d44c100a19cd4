/** Choosing another password with the link of a mail. */
import { redirect } from '@sveltejs/kit';
import { rejected, shown } from '#people/entering/form.ts';
import { newPasswordForm } from '#people/entering/schema.ts';
import { setNewPassword } from '#people/entering/sign-in.server.ts';
import { visitOf } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('codigo') ?? '' });

export const actions = {
  default: async (event) => {
    const { locale } = event.locals;
    const form = await readForm(event.request, newPasswordForm);
    if ('rejected' in form) return rejected(form.rejected);
    const save = async () => {
      await setNewPassword(db, visitOf(event), form.value);
      redirect(303, localHref('/entrar?clave', locale));
    };
    return answer(locale, save, shown(form.value));
  },
} satisfies Actions;

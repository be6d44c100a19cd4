/** Opening an account. The answer is the same whether or not the address already has one. */
import { privacyText } from '#people/consent/commands.server.ts';
import { rejected, shown } from '#people/entering/form.ts';
import { signUpForm } from '#people/entering/schema.ts';
import { signUp } from '#people/entering/sign-in.server.ts';
import { safePath, visitOf } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => ({
  version: (await privacyText(db)).version,
  volver: safePath(url.searchParams.get('volver')) ?? '',
  email: url.searchParams.get('correo') ?? '',
});

export const actions = {
  default: async (event) => {
    const form = await readForm(event.request, signUpForm);
    if ('rejected' in form) return rejected(form.rejected);
    const open = async () => {
      await signUp(db, visitOf(event), form.value);
      return { sentTo: form.value.email };
    };
    return answer(event.locals.locale, open, shown(form.value));
  },
} satisfies Actions;

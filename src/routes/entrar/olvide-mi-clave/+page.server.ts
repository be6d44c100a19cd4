/** Asking for a link to choose another password. The answer is the same whether or not the address has an account. */
import { rejected, shown } from '#people/entering/form.ts';
import { addressForm } from '#people/entering/schema.ts';
import { askForNewPassword } from '#people/entering/sign-in.server.ts';
import { visitOf } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { answer } from '../../answer.ts';
import type { Actions } from './$types';

export const actions = {
  default: async (event) => {
    const form = await readForm(event.request, addressForm);
    if ('rejected' in form) return rejected(form.rejected);
    const { email } = form.value;
    const askFor = async () => {
      await askForNewPassword(db, visitOf(event), email);
      return { sentTo: email };
    };
    return answer(event.locals.locale, askFor, shown(form.value));
  },
} satisfies Actions;

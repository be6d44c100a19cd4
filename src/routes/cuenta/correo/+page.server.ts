/** Changing one's address: it changes when the link sent to the new one is used. */
import { changeAddress } from '#people/account/commands.server.ts';
import { rejected, shown } from '#people/entering/form.ts';
import { addressForm } from '#people/entering/schema.ts';
import { visitOf } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { answer } from '../../answer.ts';
import type { Actions } from './$types';

export const actions = {
  default: async (event) => {
    const { actor, locale } = event.locals;
    const form = await readForm(event.request, addressForm);
    if ('rejected' in form) return rejected(form.rejected);
    const { email } = form.value;
    const change = async () => {
      await changeAddress(db, actor, visitOf(event), email);
      return { sentTo: email };
    };
    return answer(locale, change, shown(form.value));
  },
} satisfies Actions;

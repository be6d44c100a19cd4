/** Asking for a link to choose another password. The answer is the same whether or not the address has an account. */
import { emailForm } from '#people/entering/schema.ts';
import { askForNewPassword } from '#people/entering/sign-in.server.ts';
import { visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { evenly } from '#platform/server/limit/evenly.ts';
import { act } from '../../answer.ts';
import type { Actions } from './$types';

export const actions = {
  default: act({ form: emailForm }, async (event, { email }) => {
    await evenly(() => askForNewPassword(db, visitOf(event), email));
    return { sentTo: email };
  }),
} satisfies Actions;

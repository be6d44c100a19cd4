/** Changing one's address: it changes when the link sent to the new one is used. */
import { changeAddress } from '#people/account/commands.server.ts';
import { emailForm } from '#people/entering/schema.ts';
import { visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { act } from '../../answer.ts';
import type { Actions } from './$types';

export const actions = {
  default: act({ form: emailForm }, async (event, { email }) => {
    await changeAddress(db, event.locals.actor, visitOf(event), email);
    return { sentTo: email };
  }),
} satisfies Actions;

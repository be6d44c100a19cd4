/** Asking something about one's own data, without an account: the answer is the same whether the address is known or not. */
import { visitOf } from '#people/entering/visit.ts';
import { askAboutData } from '#people/request/commands.server.ts';
import { requestForm } from '#people/request/schema.ts';
import { db } from '#platform/server/db.ts';
import { countMail } from '#platform/server/limit/mail.ts';
import { act } from '../../answer.ts';
import type { Actions } from './$types';

export const actions = {
  default: act({ form: requestForm }, async (event, asked) => {
    const leaves = await countMail(db, visitOf(event), 'mail-data', asked.email);
    if (leaves) await askAboutData(db, asked, event.locals.locale);
    return { sentTo: asked.email };
  }),
} satisfies Actions;

/** Confirming an address with a button: opening the mailed link alone does nothing, since machines open links too. */
import { db } from '#platform/server/db.ts';
import { confirmNotice } from '#registry/window/notice.server.ts';
import { answer } from '../../../answer.ts';
import type { Actions } from './$types';

export const actions = {
  default: ({ params, locals }) =>
    answer(locals.locale, async () => {
      await confirmNotice(db, params.token);
      return { done: true };
    }),
} satisfies Actions;

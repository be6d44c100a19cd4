/** Stopping the mails about windows: with a button here, or with the one click of a mail program (RFC 8058), which posts without a page. */
import { db } from '#platform/server/db.ts';
import { stopNotice } from '#registry/window/notice.server.ts';
import type { Actions } from './$types';

export const actions = {
  default: async ({ params }) => {
    await stopNotice(db, params.token);
    return { done: true };
  },
} satisfies Actions;

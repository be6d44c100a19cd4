/** A mail's HTML alone, for the frame that previews it: nothing in it runs, loads or sends. */
import { error } from '@sveltejs/kit';
import { outboxMail } from '#mail/outbox.server.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { actor }, params }) => {
  const mail = (await outboxMail(db, actor, params.id)) ?? error(404);
  return new Response(mail.html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups",
      'cache-control': 'private, no-store',
    },
  });
};

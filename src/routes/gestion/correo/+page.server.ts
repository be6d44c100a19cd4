/** The letters that left and those that wait. */
import { letters } from '#mail/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { settings } from '#platform/server/settings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
  const after = url.searchParams.get('desde');
  return {
    ...(await letters(db, actor, after)),
    first: after === null,
    server: settings().smtpUrl !== undefined,
  };
};

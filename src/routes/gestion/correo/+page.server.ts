/** The letters that left and those that wait. */
import { lettersForStaff } from '#mail/queries.server.ts';
import { settings } from '#platform/server/settings.ts';
import { listOf } from '../lists.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  list: await listOf(lettersForStaff, event),
  server: settings().smtpUrl !== undefined,
});

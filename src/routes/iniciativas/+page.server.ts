/** The initiatives that there are, filtered and searched. */
import { initiativePage } from '#ecosystem/initiatives/list/find.server.ts';
import { db } from '#platform/server/db.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { locale } }) => ({
  list: await initiativePage(db, url.searchParams, locale),
});

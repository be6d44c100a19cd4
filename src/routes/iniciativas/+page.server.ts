/** The initiatives that there are, filtered and searched. */
import { initiativeList } from '#ecosystem/initiatives/list/list.server.ts';
import { db } from '#platform/server/db.ts';
import { listPage } from '#platform/list/page.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { locale } }) => ({
  list: await listPage(db, initiativeList, url.searchParams, locale),
});

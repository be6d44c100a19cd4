/** The news, newest first, page by page. */
import { db } from '#platform/server/db.ts';
import { newsPage } from '#site/page/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const before = url.searchParams.get('antes');
  return { ...(await newsPage(db, before)), first: before === null };
};

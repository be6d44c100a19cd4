/** One news item, with the ones before and after it. */
import { db } from '#platform/server/db.ts';
import { newsAround } from '#site/page/queries.server.ts';
import { pageAt } from '../../page-at.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => {
  const page = await pageAt(db, 'news', params.slug, locale);
  return { only: 'es' as const, page, ...(await newsAround(db, page)) };
};

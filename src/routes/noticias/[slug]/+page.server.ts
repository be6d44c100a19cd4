/** One news item, with the ones before and after it. */
import { error } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { newsAround } from '#site/page/queries.server.ts';
import { readPage } from '#site/page/readable.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => {
  const page = (await readPage(db, 'news', params.slug, locale)) ?? error(404, 'no-such-page');
  return { page, ...(await newsAround(db, page)) };
};

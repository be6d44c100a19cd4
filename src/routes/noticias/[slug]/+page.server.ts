/** One news item, with the ones before and after it. */
import { houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { newsAround } from '#site/page/queries.server.ts';
import { readPage } from '#site/page/readable.server.ts';
import { found } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => {
  const page = found(await readPage(db, 'news', params.slug, { locale, figures: houseFigures }));
  return { only: 'es' as const, page, ...(await newsAround(db, page)) };
};

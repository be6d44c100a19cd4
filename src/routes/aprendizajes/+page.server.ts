/** What the cycle taught. */
import { houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { livePages } from '#site/page/queries.server.ts';
import { readable, readPage } from '#site/page/readable.server.ts';
import { found } from '../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { locale } }) => ({
  page: found(await readPage(db, 'page', 'aprendizajes', { locale, figures: houseFigures })),
  learnings: await readable(db, await livePages(db, 'learning'), { locale, figures: houseFigures }),
});

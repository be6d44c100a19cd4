/** The activities of the cycle. */
import { houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { livePages } from '#site/page/queries.server.ts';
import { readPage } from '#site/page/readable.server.ts';
import { found } from '../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { locale } }) => ({
  page: found(await readPage(db, 'page', 'actividades', { locale, figures: houseFigures })),
  activities: await livePages(db, 'activity'),
});

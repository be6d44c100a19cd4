/** A page of the site that has no place of its own: the mesa, what comes next, contact, and any the secretariat adds. */
import { houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { readPage } from '#site/page/readable.server.ts';
import { found } from '../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => ({
  page: found(await readPage(db, 'page', params.slug, { locale, figures: houseFigures })),
  only: 'es' as const,
});

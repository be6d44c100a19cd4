/** A page of the site that has no place of its own: the mesa, what comes next, contact, and any the secretariat adds. */
import { db } from '#platform/server/db.ts';
import { pageAt } from '../page-at.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => ({
  page: await pageAt(db, 'page', params.slug, locale),
  only: 'es' as const,
});

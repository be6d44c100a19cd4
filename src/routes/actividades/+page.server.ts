/** The activities of the cycle. */
import { error } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { livePages } from '#site/page/queries.server.ts';
import { readPage } from '#site/page/readable.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { locale } }) => ({
  page: (await readPage(db, 'page', 'actividades', locale)) ?? error(404, 'no-such-page'),
  activities: await livePages(db, 'activity'),
});

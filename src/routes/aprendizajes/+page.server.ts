/** What the cycle taught. */
import { error } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { livePages } from '#site/page/queries.server.ts';
import { readable, readPage } from '#site/page/readable.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { locale } }) => ({
  page: (await readPage(db, 'page', 'aprendizajes', locale)) ?? error(404, 'no-such-page'),
  learnings: await readable(db, await livePages(db, 'learning'), locale),
});

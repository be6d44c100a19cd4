/** One activity, with the challenge it answers. */
import { error } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { livePages } from '#site/page/queries.server.ts';
import { readPage } from '#site/page/readable.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => {
  const page = (await readPage(db, 'activity', params.slug, locale)) ?? error(404, 'no-such-page');
  const challenge = (await livePages(db, 'challenge')).find(({ id }) => id === page.underId);
  return { page, challenge: challenge ?? null };
};

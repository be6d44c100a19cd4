/** One activity, with the challenge it answers. */
import { houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { livePages } from '#site/page/queries.server.ts';
import { readPage } from '#site/page/readable.server.ts';
import { found } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => {
  const page = found(await readPage(db, 'activity', params.slug, { locale, figures: houseFigures }));
  const challenge = (await livePages(db, 'challenge')).find(({ id }) => id === page.underId);
  return { only: 'es' as const, page, challenge: challenge ?? null };
};

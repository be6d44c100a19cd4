/** The challenges of the cycle, each with the activities that answer it. */
import { houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { livePages } from '#site/page/queries.server.ts';
import { readable, readPage } from '#site/page/readable.server.ts';
import { found } from '../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { locale } }) => {
  const page = found(await readPage(db, 'page', 'desafios', { locale, figures: houseFigures }));
  const [challenges, activities] = await Promise.all([
    readable(db, await livePages(db, 'challenge'), { locale, figures: houseFigures }),
    livePages(db, 'activity'),
  ]);
  return {
    page,
    challenges: challenges.map((challenge) => ({
      challenge,
      activities: activities.filter(({ underId }) => underId === challenge.id),
    })),
  };
};

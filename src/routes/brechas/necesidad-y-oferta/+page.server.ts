/** Need beside supply: what the newest published run of a need says of every comuna. */
import { currentGapRuns, publicClaims } from '#gaps/run/queries.server.ts';
import { zeroQuestions } from '#gaps/zeros/queries.server.ts';
import { db } from '#platform/server/db.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const all = await currentGapRuns(db);
  const run = all.find(({ need }) => need === url.searchParams.get('de')) ?? all[0];
  if (!run?.slug) return { all, shown: undefined };
  const [claims, questions] = await Promise.all([publicClaims(db, run), zeroQuestions(db, run)]);
  return { all, shown: { run, slug: run.slug, claims, questions } };
};

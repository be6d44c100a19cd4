/** Need beside supply: what the newest published run of a need says of every comuna. */
import { currentGapRuns, publicClaims } from '#gaps/run/queries.server.ts';
import { db } from '#platform/server/db.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const all = await currentGapRuns(db);
  const run = all.find(({ need }) => need === url.searchParams.get('de')) ?? all[0];
  return { all, shown: run?.slug ? { run, slug: run.slug, claims: await publicClaims(db, run) } : undefined };
};

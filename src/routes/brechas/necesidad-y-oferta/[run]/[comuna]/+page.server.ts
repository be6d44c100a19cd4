/** What a published run says of one comuna. */
import { countedIn } from '#gaps/claims/counted.ts';
import { isClaimed } from '#gaps/claims/lists.ts';
import { statedFrom } from '#gaps/claims/stated-from.server.ts';
import { rights } from '#gaps/rights.ts';
import { zeroQuestions } from '#gaps/zeros/queries.server.ts';
import { whyNotAskZero } from '#gaps/zeros/zero.ts';
import { may } from '#people/rules.ts';
import { localHref } from '#platform/words.ts';
import { gapRunFile, publicClaim, publicGapRun } from '#gaps/run/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { found, withdrawn } from '../../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor, locale } }) => {
  const { run, withdrawn: gone } = await publicGapRun(db, params.run);
  if (!run) withdrawn(locale, gone);
  const claim = found(await publicClaim(db, run, params.comuna));
  const counted = await countedIn(await gapRunFile(db, run, 'oferta.csv'), params.comuna);
  const mayState = may(actor, rights.writeGap) && (isClaimed(claim.claim) || isClaimed(claim.claimByPersons));
  const stateAt = mayState ? localHref(statedFrom(params.run, params.comuna), locale) : undefined;
  const questions = (await zeroQuestions(db, run, params.comuna)).get(params.comuna) ?? [];
  return { run, slug: params.run, claim, counted, stateAt, questions: whyNotAskZero(claim) ? undefined : questions };
};

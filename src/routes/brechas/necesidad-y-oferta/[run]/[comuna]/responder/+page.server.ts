/** Answering about a comuna where nobody is registered, in the name of an organisation. */
import { publicClaim, publicGapRun } from '#gaps/run/queries.server.ts';
import { refused } from '#gaps/reasons.ts';
import { speakingFor } from '#gaps/tree/queries.server.ts';
import { answerZero } from '#gaps/zeros/commands.server.ts';
import { answerZeroForm } from '#gaps/zeros/schema.ts';
import { whyNotAskZero } from '#gaps/zeros/zero.ts';
import { db } from '#platform/server/db.ts';
import { act, again, found, to, withdrawn } from '../../../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor, locale } }) => {
  if (!actor) to(locale, `/entrar?volver=${encodeURIComponent(url.pathname)}`);
  const { run, withdrawn: gone } = await publicGapRun(db, params.run);
  if (!run) withdrawn(locale, gone);
  const claim = found(await publicClaim(db, run, params.comuna));
  const isAsked = whyNotAskZero(claim) === null;
  const organizations = await speakingFor(db, actor);
  return { run, slug: params.run, territory: params.comuna, isAsked, organizations, told: url.searchParams.has('respondida') }; // prettier-ignore
};

export const actions = {
  default: act({ form: answerZeroForm }, async (event: RequestEvent, { organization, ...answered }) => {
    const { params, locals } = event;
    const { id: runId } = (await publicGapRun(db, params.run)).run ?? refused('supply-run-not-published');
    await answerZero(db, locals.actor, { runId, territory: params.comuna, organizationId: organization }, answered);
    again(event, '?respondida');
  }),
} satisfies Actions;

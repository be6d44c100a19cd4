/** Sending the question of noughts to organisations: of which comunas, to whom, and what was answered. */
import { toAsk } from '#gaps/claims/lists.ts';
import { gapRunToKeep } from '#gaps/run/queries.server.ts';
import { askZero } from '#gaps/zeros/commands.server.ts';
import { whomToAsk, zeroQuestions } from '#gaps/zeros/queries.server.ts';
import { askZeroForm } from '#gaps/zeros/schema.ts';
import { db } from '#platform/server/db.ts';
import { act, again, found } from '../../../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** As many comunas are shown, of most persons in need. */
const most = 60;

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => {
  const { run, claims } = found(await gapRunToKeep(db, actor, params.id));
  const slug = found(run.withdrawnAt ? undefined : run.slug);
  const territory = url.searchParams.get('comuna');
  const zeros = toAsk(claims).slice(0, most);
  const asking = zeros.some((one) => one.territory === territory)
    ? { territory: territory!, whom: await whomToAsk(db, actor, territory!) }
    : undefined;
  return {
    run,
    slug,
    zeros,
    questions: await zeroQuestions(db, run),
    asking,
    told: url.searchParams.has('preguntada'),
  };
};

export const actions = {
  default: act({ form: askZeroForm }, async (event: RequestEvent, { territory, organization }) => {
    await askZero(db, event.locals.actor, { runId: event.params.id, territory }, organization);
    again(event, '?preguntada');
  }),
} satisfies Actions;

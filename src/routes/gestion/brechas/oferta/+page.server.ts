/** Runs of need beside supply: those there are, and asking for another. */
import { requestGapRun } from '#gaps/run/commands.server.ts';
import { gapRunsToKeep } from '#gaps/run/queries.server.ts';
import { gapRunStaffPath } from '#gaps/run/run.ts';
import { gapRunForm } from '#gaps/run/schema.ts';
import { rights } from '#gaps/rights.ts';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { act, to } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
  runs: await gapRunsToKeep(db, actor),
  mayWrite: may(actor, rights.writeGap),
});

export const actions = {
  default: act({ form: gapRunForm }, async ({ locals: { actor, locale } }, draft) =>
    to(locale, gapRunStaffPath({ id: await requestGapRun(db, actor, draft) })),
  ),
} satisfies Actions;

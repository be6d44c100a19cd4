/** One run: how it stands, what it says, publishing it, repeating it, withdrawing it. */
import { publishGapRun, repeatGapRun, withdrawGapRun } from '#gaps/run/commands.server.ts';
import { gapRunToKeep } from '#gaps/run/queries.server.ts';
import { gapRunStaffPath } from '#gaps/run/run.ts';
import { withdrawRunForm } from '#gaps/run/schema.ts';
import { rights } from '#gaps/rights.ts';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { act, again, found, to } from '../../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  ...found(await gapRunToKeep(db, actor, params.id)),
  told: [...url.searchParams.keys()][0] ?? null,
  mayWrite: may(actor, rights.writeGap),
});

export const actions = {
  publish: act(async (event: RequestEvent) => {
    await publishGapRun(db, event.locals.actor, event.params.id);
    again(event, '?publicada');
  }),
  again: act(async ({ params, locals: { actor, locale } }: RequestEvent) =>
    to(locale, gapRunStaffPath({ id: await repeatGapRun(db, actor, params.id) })),
  ),
  withdraw: act({ form: withdrawRunForm }, async (event: RequestEvent, { reason }) => {
    await withdrawGapRun(db, event.locals.actor, event.params.id, reason);
    again(event, '?retirada');
  }),
} satisfies Actions;

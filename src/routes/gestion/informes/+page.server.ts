/** The reports of the mesa: where each stands, and publishing one. */
import * as v from 'valibot';
import { publishReport } from '#reports/edition/commands.server.ts';
import { reportKinds } from '#reports/facts/kind.ts';
import { reportStandings, runsAside } from '#reports/edition/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { act, again } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => ({
  standings: await reportStandings(db, actor),
  aside: await runsAside(db, actor),
  published: reportKinds.find((kind) => kind === url.searchParams.get('publicado')) ?? null,
});

const reportForm = v.object({ kind: v.picklist(reportKinds, 'required') });

export const actions = {
  default: act({ form: reportForm }, async (event, { kind }) => {
    await publishReport(db, event.locals.actor, kind);
    again(event, `?publicado=${kind}`);
  }),
} satisfies Actions;

/** One gap being kept: what it says and how it is known; publishing it, dropping it, taking it up again. */
import { rights } from '#gaps/rights.ts';
import * as gaps from '#gaps/stated/commands.server.ts';
import { gapToKeep } from '#gaps/stated/queries.server.ts';
import { dropForm, evidenceForm, gapReading, sourceForm } from '#gaps/stated/schema.ts';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { act, again, found } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  gap: found(await gapToKeep(db, actor, params.id)),
  told: [...url.searchParams.keys()][0] ?? null,
  mayWrite: may(actor, rights.writeGap),
});

const on = ({ locals, params }: RequestEvent) => [db, locals.actor, params.id] as const;
const does = (command: typeof gaps.publishGap, told: string) =>
  act((event: RequestEvent) => command(...on(event)).then(() => again(event, told)));

export const actions = {
  save: act(gapReading, async (event: RequestEvent, draft, seen) => {
    await gaps.describeGap(...on(event), draft, seen);
    again(event, '?guardada');
  }),
  addSource: act({ form: evidenceForm, as: { of: 'source' as const } }, async (event: RequestEvent, draft) => {
    await gaps.addEvidence(...on(event), draft);
    again(event, '?fuente#fuentes');
  }),
  removeSource: act({ form: sourceForm }, async (event: RequestEvent, { source }) => {
    await gaps.removeEvidence(...on(event), source);
    again(event, '?sin-fuente#fuentes');
  }),
  publish: does(gaps.publishGap, '?publicada'),
  takeUp: does(gaps.takeUpGap, '?retomada'),
  drop: act({ form: dropForm, as: { of: 'drop' as const } }, async (event: RequestEvent, { reason }) => {
    await gaps.dropGap(...on(event), reason);
    again(event, '?dejada');
  }),
} satisfies Actions;

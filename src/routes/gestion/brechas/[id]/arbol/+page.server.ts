/** The tree of a gap being kept: what is proposed is decided, boxes are tied, and one of the secretariat's own begins it. */
import { rights } from '#gaps/rights.ts';
import { refuse } from '#gaps/reasons.ts';
import { gapToKeep } from '#gaps/stated/queries.server.ts';
import * as decide from '#gaps/tree/decide.server.ts';
import { boxesToKeep } from '#gaps/tree/queries.server.ts';
import { proposalForm, refusalForm, twoBoxesForm } from '#gaps/tree/schema.ts';
import { whyMayNot } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { act, again, found } from '../../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => {
  refuse(whyMayNot(actor, rights.writeGap));
  const gap = found(await gapToKeep(db, actor, params.id));
  return { gap, boxes: await boxesToKeep(db, actor, params.id), told: [...url.searchParams.keys()][0] ?? null };
};

const does = (command: typeof decide.joinBoxes, told: string) =>
  act({ form: twoBoxesForm }, async (event: RequestEvent, { node, other }) => {
    await command(db, event.locals.actor, event.params.id, node, other);
    again(event, `?${told}`);
  });

export const actions = {
  accept: does(decide.acceptBox, 'aceptada'),
  join: does(decide.joinBoxes, 'juntada'),
  separate: does(decide.separateBox, 'separada'),
  reopen: does(decide.reopenBox, 'por-decidir'),
  tie: does(decide.hangBox, 'lazo'),
  untie: does(decide.unhangBox, 'lazo'),
  refuse: act({ form: refusalForm, as: { of: 'refuse' as const } }, async (event: RequestEvent, { node, reason }) => {
    await decide.refuseBox(db, event.locals.actor, event.params.id, node, reason);
    again(event, '?no-usada');
  }),
  add: act({ form: proposalForm, as: { of: 'add' as const } }, async (event: RequestEvent, proposal) => {
    await decide.addBox(db, event.locals.actor, event.params.id, proposal);
    again(event, '?agregada');
  }),
} satisfies Actions;

/** The mesa's cycles and axes, and forms for new ones. */
import { addAxis, addCycle } from '#mesa/cycle/commands.server.ts';
import { cyclesToKeep } from '#mesa/cycle/queries.server.ts';
import { cycleDraft, newAxis } from '#mesa/cycle/schema.ts';
import { db } from '#platform/server/db.ts';
import { pagesOfAxes } from '#site/page/staff-queries.server.ts';
import { act, again } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => ({
  cycles: await cyclesToKeep(db, actor),
  pages: await pagesOfAxes(db, actor),
  done: url.searchParams.has('hecho'),
});

export const actions = {
  cycle: act({ form: cycleDraft, as: { of: 'cycle' } }, async (event, cycle) => {
    await addCycle(db, event.locals.actor, cycle);
    again(event, '?hecho');
  }),
  axis: act({ form: newAxis, as: { of: 'axis' } }, async (event, axis) => {
    await addAxis(db, event.locals.actor, axis);
    again(event, '?hecho');
  }),
} satisfies Actions;

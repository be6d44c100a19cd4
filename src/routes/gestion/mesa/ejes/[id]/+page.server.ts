/** One axis: what it is called, what it is for, which one it continues. */
import { describeAxis } from '#mesa/cycle/commands.server.ts';
import { axisToKeep } from '#mesa/cycle/queries.server.ts';
import { axisDraft } from '#mesa/cycle/schema.ts';
import { db } from '#platform/server/db.ts';
import { pagesOfAxes } from '#site/page/staff-queries.server.ts';
import { act, again, found } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  ...found(await axisToKeep(db, actor, params.id)),
  pageId: (await pagesOfAxes(db, actor))[params.id] ?? null,
  done: url.searchParams.has('hecho'),
});

export const actions = {
  default: act({ form: axisDraft }, async (event, axis, seen) => {
    await describeAxis(db, event.locals.actor, event.params.id, axis, seen);
    again(event, '?hecho');
  }),
} satisfies Actions;

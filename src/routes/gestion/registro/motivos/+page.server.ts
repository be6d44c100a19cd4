/** The library of usual reasons: adding, putting right, taking out. */
import { db } from '#platform/server/db.ts';
import { keepReason } from '#registry/reason/commands.server.ts';
import { usualReasonsForStaff } from '#registry/reason/queries.server.ts';
import { reasonForm } from '#registry/reason/schema.ts';
import { act, again } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
  ...(await usualReasonsForStaff(db, actor)),
  saved: url.searchParams.has('guardado'),
});

export const actions = {
  default: act({ form: reasonForm }, async (event, reason) => {
    await keepReason(db, event.locals.actor, reason);
    again(event, '?guardado');
  }),
} satisfies Actions;

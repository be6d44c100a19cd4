/** What one typed and did not send: kept here by the forms themselves, listed, and let go. */
import { dropUnsent, keepUnsent } from '#people/unsent/commands.server.ts';
import { unsentOf } from '#people/unsent/queries.server.ts';
import { keepForm, unsentForm } from '#people/unsent/schema.ts';
import { db } from '#platform/server/db.ts';
import { act } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({ unsent: await unsentOf(db, actor) });

export const actions = {
  keep: act({ form: keepForm, back: () => ({}) }, ({ locals: { actor } }, form) => keepUnsent(db, actor, form)),
  drop: act({ form: unsentForm, back: () => ({}) }, async ({ locals: { actor } }, form) => {
    await dropUnsent(db, actor, form);
    return { dropped: true };
  }),
} satisfies Actions;

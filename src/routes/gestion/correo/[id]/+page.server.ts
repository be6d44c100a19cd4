/** One letter, as plain text. */
import { retryLetter } from '#mail/commands.server.ts';
import { letterById } from '#mail/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { answer, found } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params }) => ({
  letter: found(await letterById(db, actor, params.id)),
});

export const actions = {
  default: ({ params, locals: { actor, locale } }) =>
    answer(locale, () => retryLetter(db, actor, params.id).then(() => ({ asked: true }))),
} satisfies Actions;

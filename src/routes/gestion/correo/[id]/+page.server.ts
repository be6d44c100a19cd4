/** One letter, as plain text. */
import { error } from '@sveltejs/kit';
import { letterById, retryLetter } from '#mail/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params }) => ({
  letter: (await letterById(db, actor, params.id)) ?? error(404, 'no-such-letter'),
});

export const actions = {
  default: ({ params, locals: { actor, locale } }) =>
    answer(locale, () => retryLetter(db, actor, params.id).then(() => ({ asked: true }))),
} satisfies Actions;

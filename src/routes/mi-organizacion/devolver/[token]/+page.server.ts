/** What an import changed, from its letter: looking at it and putting it back with a button. Opening the link puts back nothing. */
import { db } from '#platform/server/db.ts';
import { importOfLink } from '#registry/undo/queries.server.ts';
import { refuseByLink } from '#registry/undo/refuse.server.ts';
import { act } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const { organization, changes, at, fate, undoneAt } = await importOfLink(db, params.token);
  return { organization, changes, at, fate, undoneAt };
};

export const actions = {
  default: act(async ({ params }) => {
    await refuseByLink(db, params.token);
    return { done: true };
  }),
} satisfies Actions;

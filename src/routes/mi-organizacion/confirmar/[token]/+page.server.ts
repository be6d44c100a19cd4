/** The yearly question, from its mail: looking at the page and confirming it with a button. Opening the link confirms nothing. */
import { db } from '#platform/server/db.ts';
import { confirmByLink, organizationToConfirm } from '#registry/upkeep/confirm.server.ts';
import { answer } from '../../../answer.ts';
import { found } from '../../../registro/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const organization = await found(event, organizationToConfirm(db, event.params.token));
  return { organization };
};

export const actions = {
  default: ({ params, locals }) =>
    answer(locals.locale, async () => {
      await confirmByLink(db, params.token);
      return { done: true };
    }),
} satisfies Actions;

/** The yearly question, from its mail: looking at the page and confirming it with a button. Opening the link confirms nothing. */
import { db } from '#platform/server/db.ts';
import { confirmByLink } from '#registry/upkeep/confirm.server.ts';
import { organizationToConfirm } from '#registry/upkeep/queries.server.ts';
import { act } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
  organization: await organizationToConfirm(db, params.token),
});

export const actions = {
  default: act(async ({ params }) => {
    await confirmByLink(db, params.token);
    return { done: true };
  }),
} satisfies Actions;

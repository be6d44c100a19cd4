/** One organisation, for staff: its state, its people, its history; taking it out and putting it back. */
import { db } from '#platform/server/db.ts';
import { organizationPage } from '#registry/review/organization-page.server.ts';
import { restoreOrganization, retireOrganization, retiringSchema } from '#registry/review/retire.server.ts';
import { act } from '../../../answer.ts';
import { tellDeeds } from '../../../deeds.ts';
import { shareActions } from '../../../share-link.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, params }) => {
  const page = await organizationPage(db, actor, params.slug);
  return { ...page, history: page.history && tellDeeds(page.history, locale) };
};

const turn = (command: typeof retireOrganization) =>
  act({ form: retiringSchema }, async ({ locals: { actor } }: RequestEvent, retiring) => {
    await command(db, actor, retiring);
    return { done: true };
  });

export const actions = {
  retire: turn(retireOrganization),
  restore: turn(restoreOrganization),
  ...shareActions,
} satisfies Actions;

/** One organisation, for staff: its state, its people, its history; taking it out and putting it back. */
import { db } from '#platform/server/db.ts';
import { organizationPage } from '#registry/review/organization-page.server.ts';
import { restoreOrganization, retireOrganization, retiringSchema } from '#registry/review/retire.server.ts';
import { noteForm } from '#registry/roll/schema.ts';
import { teamOn } from '#registry/roll/team-queries.server.ts';
import { noteChosen } from '#registry/roll/team.server.ts';
import { act, to } from '../../../answer.ts';
import { tellDeeds } from '../../../deeds.ts';
import { shareActions } from '../../../share-link.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, params }) => {
  const page = await organizationPage(db, actor, params.slug);
  const team = await teamOn(db, actor, { about: 'organization', id: page.organization.id });
  return { ...page, team, history: page.history && tellDeeds(page.history, locale) };
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
  note: act({ form: noteForm }, async ({ locals: { actor, locale }, params: { slug } }: RequestEvent, note) => {
    const { organization } = await organizationPage(db, actor, slug);
    await noteChosen(db, actor, { about: 'organization', chosen: [organization.id], ...note });
    to(locale, `/gestion/organizaciones/${slug}#notas`);
  }),
} satisfies Actions;

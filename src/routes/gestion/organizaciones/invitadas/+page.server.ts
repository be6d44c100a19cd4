/** Undoing the invitations whose letters wait. */
import { formatTime } from '#platform/format.ts';
import { db } from '#platform/server/db.ts';
import { invitedChosen } from '#registry/roll/invited-queries.server.ts';
import { uninviteForm } from '#registry/roll/schema.ts';
import { takeBackChosen } from '#registry/roll/take-back.server.ts';
import { organizationTies } from '../../../../house.ts';
import { doing } from '../../chosen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
  const { planned, leaves } = await invitedChosen(db, actor, url.searchParams.get('de'));
  return { planned, leaves: leaves && formatTime(leaves, locale) };
};

export const actions = {
  undo: doing(uninviteForm, (on, actor, { chosen }) =>
    takeBackChosen(on, actor, { about: 'organization', act: 'invite', undo: chosen }, organizationTies),
  ),
} satisfies Actions;

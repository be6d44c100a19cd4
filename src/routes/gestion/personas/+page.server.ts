/** Who works for the mesa, and inviting somebody to. */
import { privacyText } from '#people/consent/queries.server.ts';
import { invitationsToMesa } from '#people/invitation/queries.server.ts';
import { staffForMesa } from '#people/roles/list.server.ts';
import { staffTried } from '#people/roles/page.server.ts';
import { db } from '#platform/server/db.ts';
import { inviteToMesa } from '../../invited.ts';
import { listOf } from '../lists.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { version, publishedAt } = await privacyText(db);
  const tried = await staffTried(db, event.locals.actor);
  const invitations = await invitationsToMesa(db, event.locals.actor);
  return { list: await listOf(staffForMesa, event), tried, invitations, privacy: { version, publishedAt } };
};

export const actions = inviteToMesa satisfies Actions;

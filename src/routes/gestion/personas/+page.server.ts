/** Who works for the mesa, and inviting somebody to. */
import { privacyText } from '#people/consent/queries.server.ts';
import { mesaInvitationForm } from '#people/entering/schema.ts';
import { invite } from '#people/invitation/commands.server.ts';
import { staffForMesa } from '#people/roles/list.server.ts';
import { staffTried } from '#people/roles/page.server.ts';
import { db } from '#platform/server/db.ts';
import { act } from '../../answer.ts';
import { listOf } from '../lists.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { version, publishedAt } = await privacyText(db);
  const tried = await staffTried(db, event.locals.actor);
  return { list: await listOf(staffForMesa, event), tried, privacy: { version, publishedAt } };
};

export const actions = {
  invite: act({ form: mesaInvitationForm }, async ({ locals: { actor, locale } }, guest) => {
    await invite(db, actor, { organization: null, ...guest, locale });
    return { invited: guest.email };
  }),
} satisfies Actions;

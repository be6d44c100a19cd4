/** Who works for the mesa: inviting somebody, and taking a role away. */
import { invitationIdForm, mesaInvitationForm, staffRoleForm } from '#people/entering/schema.ts';
import { invite, remind, revokeInvitation } from '#people/invitation/commands.server.ts';
import { invitationsToMesa } from '#people/invitation/queries.server.ts';
import { revokeRole } from '#people/roles/commands.server.ts';
import { staffPage } from '#people/roles/page.server.ts';
import { db } from '#platform/server/db.ts';
import { act } from '../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale } }) => ({
  ...(await staffPage(db, actor, locale)),
  invitations: await invitationsToMesa(db, actor),
});

const toMesa = { organizationId: null };

export const actions = {
  invite: act({ form: mesaInvitationForm }, async ({ locals: { actor, locale } }, guest) => {
    await invite(db, actor, { organization: null, ...guest, locale });
    return { invited: guest.email };
  }),
  remind: act({ form: invitationIdForm, back: () => ({}) }, async ({ locals }: RequestEvent, { id }) => {
    await remind(db, locals.actor, { ...toMesa, id, locale: locals.locale });
    return { done: true };
  }),
  revoke: act({ form: invitationIdForm, back: () => ({}) }, async ({ locals: { actor } }: RequestEvent, { id }) => {
    await revokeInvitation(db, actor, { ...toMesa, id });
    return { done: true };
  }),
  revokeRole: act({ form: staffRoleForm, back: () => ({}) }, async ({ locals: { actor } }: RequestEvent, revoked) => {
    await revokeRole(db, actor, revoked);
    return { revoked: true };
  }),
} satisfies Actions;

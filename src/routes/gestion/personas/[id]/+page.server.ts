/** One person of the mesa, or one who is invited to it: taking a role away, reminding, taking the invitation back. */
import { invitationIdForm, staffRoleForm } from '#people/entering/schema.ts';
import { remind, revokeInvitation } from '#people/invitation/commands.server.ts';
import { invitationToMesa } from '#people/invitation/queries.server.ts';
import { revokeRole } from '#people/roles/commands.server.ts';
import { staffMemberPage } from '#people/roles/page.server.ts';
import { db } from '#platform/server/db.ts';
import { act, found, to } from '../../../answer.ts';
import { inviteToMesa } from '../../../invited.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
  const member = await staffMemberPage(db, actor, id);
  const invitation = member ? null : await invitationToMesa(db, actor, id);
  return { ...found((member || invitation) && { member, invitation }) };
};

const toMesa = { organizationId: null };

export const actions = {
  remind: act({ form: invitationIdForm, back: () => ({}) }, async ({ locals }: RequestEvent, { id }) => {
    return { reminded: await remind(db, locals.actor, { ...toMesa, id, locale: locals.locale }) };
  }),
  undoInvited: inviteToMesa.undoInvited,
  revoke: act({ form: invitationIdForm, back: () => ({}) }, async ({ locals: { actor } }: RequestEvent, { id }) => {
    return { revoked: await revokeInvitation(db, actor, { ...toMesa, id }) };
  }),
  revokeRole: act({ form: staffRoleForm, back: () => ({}) }, async ({ locals }: RequestEvent, revoked) => {
    await revokeRole(db, locals.actor, revoked);
    if (!(await staffMemberPage(db, locals.actor, revoked.personId))) to(locals.locale, '/gestion/personas');
    return { done: true };
  }),
} satisfies Actions;

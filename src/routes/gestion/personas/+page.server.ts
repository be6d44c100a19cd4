/** Who works for the mesa: granting and revoking its roles. */
import { grantForm, staffRoleForm } from '#people/entering/schema.ts';
import { grantRole, revokeRole } from '#people/roles/commands.server.ts';
import { staffPage } from '#people/roles/page.server.ts';
import { db } from '#platform/server/db.ts';
import { act } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor, locale } }) => staffPage(db, actor, locale);

export const actions = {
  grant: act({ form: grantForm }, async ({ locals: { actor } }, granted) => {
    await grantRole(db, actor, granted);
    return { granted: true };
  }),
  revoke: act({ form: staffRoleForm, back: () => ({}) }, async ({ locals: { actor } }, revoked) => {
    await revokeRole(db, actor, revoked);
    return { revoked: true };
  }),
} satisfies Actions;
